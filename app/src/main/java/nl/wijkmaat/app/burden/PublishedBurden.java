package nl.wijkmaat.app.burden;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.catalogue.method.MethodSpaceFile;
import nl.wijkmaat.engine.burden.BurdenAssembly.Assembled;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.Stacking;
import nl.wijkmaat.engine.burden.multiverse.Multiverse;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult;
import nl.wijkmaat.engine.burden.multiverse.Question;
import nl.wijkmaat.engine.statistics.Provenance;

/**
 * The burden of the areas of a level on the figures as published: their weight under the reference method, and their position in each
 * domain. For those who ask where burden lies, not how sure it is.
 */
public final class PublishedBurden {

    private final Assembled assembled;
    private final MethodSpaceFile.Read methods;
    private final Path methodFile;

    private PublishedBurden(Assembled assembled, MethodSpaceFile.Read methods, Path methodFile) {
        this.assembled = assembled;
        this.methods = methods;
        this.methodFile = methodFile;
    }

    /**
     * @param options of which level, years and method space count
     * @throws CommandFailure when there are no such figures or no such method space
     */
    public static PublishedBurden of(Shell shell, BurdenOptions options) {
        options.reference = "none";
        BurdenQuestion question = BurdenQuestion.open(shell, options);
        MethodSpaceFile.Read methods = question.methodSpace();
        return new PublishedBurden(
                question.assemble(methods.indicators(), question.focusAreas()), methods, question.methodFile());
    }

    /** The areas, in the order of their codes. */
    public List<BurdenTable.Row> listAreas() {
        return assembled.table().rows().subList(0, assembled.table().ranked());
    }

    /** By area the weight under the reference method, 0 to 100; NaN where too little is measured. */
    public double[] weights() {
        Question once = Question.of(1, 1, 1).onPublishedFigures().withHingeDraws(0);
        MultiverseResult result = new Multiverse(assembled.table(), methods.space(), once).result();
        return byArea(result::findReferenceWeight);
    }

    /**
     * By area the position of a domain among residents, 0 to 100; NaN where it is not measured.
     *
     * @throws CommandFailure when the domain is not measured here at all, with those that are
     */
    public double[] domain(String domain) {
        List<String> measured = assembled.table().domains();
        if (!measured.contains(domain)) {
            throw CommandFailure.of(ExitCode.NOT_FOUND, "concentration.no_domain", domain, String.join(", ", measured));
        }
        Stacking stacking = Stacking.of(assembled.table());
        return byArea(i -> stacking.findDomain(i, measured.indexOf(domain)));
    }

    private double[] byArea(IntFunction<OptionalDouble> figure) {
        double[] figures = new double[assembled.table().ranked()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = figure.apply(i).orElse(Double.NaN);
        }
        return figures;
    }

    /** The editions that the figures come from. */
    public List<String> listEditions() {
        return assembled.provenance().stream().map(Provenance::edition).toList();
    }

    /** The file that says which methods can be defended. */
    public Path methodFile() {
        return methodFile;
    }
}
