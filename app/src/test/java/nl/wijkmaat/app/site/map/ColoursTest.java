package nl.wijkmaat.app.site.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColoursTest {

    /** Linear RGB of what people without red, green or blue cones see: Machado, Oliveira and Fernandes (2009), severity 1. */
    private static final List<double[][]> EYES = List.of(
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            },
            new double[][] {
                {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
            });

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    @DisplayName(
            "the higher the class, the darker, also for the colour blind and in print; two classes are never nearly the same")
    void sequential(int classes) {
        List<String> colours = Colours.sequential(classes);
        assertThat(colours).hasSize(classes);
        for (double[][] eye : EYES) {
            for (int i = 1; i < classes; i++) {
                double[] light = lab(colours.get(i - 1), eye);
                double[] dark = lab(colours.get(i), eye);
                assertThat(light[0] - dark[0]).as("lightness of class %d", i).isGreaterThan(4);
                assertThat(distance(light, dark)).isGreaterThan(8);
            }
        }
    }

    @Test
    @DisplayName("the nine colours of two figures can be told apart, also by the colour blind")
    void crossed() {
        canBeToldApart(Colours.crossed());
    }

    @Test
    @DisplayName(
            "the nine colours of burden against access can be told apart, and within each outcome the heavier is darker")
    void crossedWithAccess() {
        List<List<String>> colours = Colours.crossedWithAccess();
        canBeToldApart(colours);
        for (double[][] eye : EYES) {
            for (int outcome = 0; outcome < 3; outcome++) {
                for (int row = 1; row < 3; row++) {
                    assertThat(lab(colours.get(row - 1).get(outcome), eye)[0]
                                    - lab(colours.get(row).get(outcome), eye)[0])
                            .isGreaterThan(10);
                }
            }
        }
    }

    private static void canBeToldApart(List<List<String>> colours) {
        List<String> all = colours.stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(9);
        for (double[][] eye : EYES) {
            for (int i = 0; i < all.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(distance(lab(all.get(i), eye), lab(all.get(j), eye)))
                            .as("%s and %s", all.get(i), all.get(j))
                            .isGreaterThan(10);
                }
            }
        }
    }

    @Test
    @DisplayName(
            "the two certain outcomes of a scheme lie far apart in lightness, and the patterns between them lie between, so that order stays in print")
    void outcomes() {
        for (double[][] eye : EYES) {
            double in = lab(Colours.OUTCOME_IN, eye)[0];
            double unknown = patternLightness("unknown", eye);
            double uncomputable = patternLightness("uncomputable", eye);
            double out = lab(Colours.OUTCOME_OUT, eye)[0];
            assertThat(unknown - in).isGreaterThan(15);
            assertThat(out - uncomputable).isGreaterThan(15);
            assertThat(distance(lab(Colours.OUTCOME_IN, eye), lab(Colours.OUTCOME_OUT, eye)))
                    .isGreaterThan(50);
        }
        assertThat(Colours.outcomes()).map(Fill::drawn).doesNotHaveDuplicates().hasSize(4);
        assertThat(Colours.outcomes().subList(1, 3))
                .allMatch(fill -> fill.drawn().startsWith("url("));
    }

    /** The lightness of the paper of a pattern: its lines make it lighter or darker, and are there to tell it from a plain colour. */
    private static double patternLightness(String name, double[][] eye) {
        Matcher paper = Pattern.compile("id=\"vlak-" + name + "\".*?fill=\"(#[0-9a-f]{6})\"")
                .matcher(DrawnMap.PATTERNS);
        assertThat(paper.find()).as(name).isTrue();
        return lab(paper.group(1), eye)[0];
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    /** CIELAB under D65 of a colour as this eye sees it. */
    private static double[] lab(String colour, double[][] eye) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            linear[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.clamp(eye[i][0] * linear[0] + eye[i][1] * linear[1] + eye[i][2] * linear[2], 0, 1);
        }
        double x = f((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
        double y = f(0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
        double z = f((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
