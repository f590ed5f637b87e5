package nl.wijkmaat.editions.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/** The published check points of RDNAPTRANS2008 inside the Netherlands, and back again. */
class RijksdriehoekConversionTest {

    private static final double STATED_METRES = 0.17;
    private static final double METRES_PER_DEGREE = 111_320;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Texel,             53.160753042, 4.824761912, 117380.12, 575040.34",
        "Noord-Groningen,   53.419482050, 6.776726674, 247380.56, 604580.78",
        "Amersfoort,        52.155172897, 5.387203657, 155000.00, 463000.00",
        "Zeeuws-Vlaanderen, 51.368607152, 3.397588595,  16460.91, 377380.23",
        "Zuid-Limburg,      50.792584916, 5.773795548, 182260.45, 311480.67",
        "Maasvlakte,        51.947393898, 4.072887101,  64640.89, 440700.01"
    })
    void checkPointsComeOutWithinTheStatedAccuracy(String name, double lat, double lon, double x, double y) {
        RijksdriehoekConversion conversion = new RijksdriehoekConversion();
        Coordinate rd = conversion.toRd(new Coordinate(lon, lat));
        assertThat(rd.distance(new Coordinate(x, y))).as(name).isLessThan(STATED_METRES);
        Coordinate degrees = conversion.toDegrees(new Coordinate(x, y));
        double metresEast = (degrees.x - lon) * METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
        double metresNorth = (degrees.y - lat) * METRES_PER_DEGREE;
        assertThat(Math.hypot(metresEast, metresNorth)).as(name).isLessThan(STATED_METRES);
    }

    @Property(tries = 300)
    void thereAndBackAgainIsTheSamePlace(
            @ForAll @DoubleRange(min = 0, max = 290_000) double x,
            @ForAll @DoubleRange(min = 300_000, max = 640_000) double y) {
        RijksdriehoekConversion conversion = new RijksdriehoekConversion();
        Coordinate back = conversion.toRd(conversion.toDegrees(new Coordinate(x, y)));
        assertThat(back.distance(new Coordinate(x, y))).isLessThan(0.001);
    }

    @Test
    void withoutTheDatumShiftThePointWouldBeAHundredMetresOff() {
        Coordinate amersfoort = new RijksdriehoekConversion().toDegrees(new Coordinate(155_000, 463_000));
        double besselLatitude = 52.156160556;
        assertThat((besselLatitude - amersfoort.y) * METRES_PER_DEGREE).isCloseTo(110, within(5.0));
    }
}
