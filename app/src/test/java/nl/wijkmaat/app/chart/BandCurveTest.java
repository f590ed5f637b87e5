package nl.wijkmaat.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandCurveTest {

    private static BandCurve curve(int from, int to, int mark, boolean rises) {
        return new BandCurve(
                IntStream.rangeClosed(from, to)
                        .mapToObj(at -> {
                            double middle = 30.0 * (rises ? at : to - at);
                            return new BandCurve.Point(at, 0.9 * middle, middle, 1.2 * middle);
                        })
                        .toList(),
                mark);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 35, 60, 99})
    @DisplayName("a label beside the chosen place never lies over the band, whether the curve rises or falls")
    void labelIsClear(int mark) {
        for (boolean rises : new boolean[] {true, false}) {
            BandCurveLayout layout = BandCurveLayout.of(curve(1, 99, mark, rises));
            boolean isRight = layout.chosen().x() < layout.width() / 2;
            double width = 260;
            double x = layout.chosen().x() + (isRight ? 10 : -10);
            double foot = layout.findRoom(width, 22, x, isRight);
            double left = isRight ? x : x - width;

            int points = layout.middle().size();
            for (int i = 0; i < points; i++) {
                double at = layout.band().get(i).x();
                if (at >= left && at <= left + width) {
                    double upper = layout.band().get(i).y();
                    double lower = layout.band().get(2 * points - 1 - i).y();
                    assertThat(foot < upper || foot - 22 > lower)
                            .as("mark %s, rises %s, at %s: text %s, band %s to %s", mark, rises, at, foot, upper, lower)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {45, 60, 99})
    @DisplayName("the line is marked at round numbers that stand as far apart as they are")
    void roundPlaces(int to) {
        List<BandCurveLayout.Step> places =
                BandCurveLayout.of(curve(1, to, 10, true)).places();

        assertThat(places).hasSizeBetween(3, 6);
        double apart = places.get(1).at() - places.get(0).at();
        for (int i = 1; i < places.size(); i++) {
            assertThat(places.get(i).number() % 10).isZero();
            assertThat(places.get(i).at() - places.get(i - 1).at()).isCloseTo(apart, within(1e-9));
        }
    }
}
