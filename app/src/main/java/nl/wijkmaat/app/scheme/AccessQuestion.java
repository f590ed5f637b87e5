package nl.wijkmaat.app.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.scheme.Access;
import nl.wijkmaat.engine.scheme.AccessCheck;
import nl.wijkmaat.engine.scheme.Applicant;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.scheme.SchemeVersion;
import org.jspecify.annotations.Nullable;

/** A place asks on a day whether schemes are open to it. */
final class AccessQuestion {

    private final SchemeCatalogue catalogue;
    private final AskedPlace place;
    private final LocalDate day;
    private final Applicants applicants;
    private final AccessCheck check;

    AccessQuestion(Atlas atlas, SchemeCatalogue catalogue, AskedPlace place, LocalDate day, List<StatedInput> stated) {
        this.catalogue = catalogue;
        this.place = place;
        this.day = day;
        this.applicants = new Applicants(atlas, place.boundaryYear(), day, stated);
        this.check = new AccessCheck(catalogue.lists());
    }

    /**
     * The answer for one scheme.
     *
     * @param versionId the version to test against whatever the day, or null for the one that holds on the day
     * @throws CommandFailure when there is no such version, or something was stated that it does not ask
     */
    Access ask(Scheme scheme, @Nullable String versionId) {
        Optional<SchemeVersion> version = versionId == null
                ? scheme.findVersion(day)
                : Optional.of(scheme.findVersion(versionId)
                        .orElseThrow(() -> CommandFailure.of(
                                ExitCode.NOT_FOUND,
                                "scheme.no_version",
                                scheme.id(),
                                versionId,
                                String.join(
                                        ", ",
                                        scheme.versions().stream()
                                                .map(SchemeVersion::id)
                                                .toList()))));
        if (version.isEmpty()) {
            return check.access(scheme, applicants.applicant(place, new Applicants.Answers(Map.of(), Map.of())), day);
        }
        Applicant applicant =
                applicants.applicant(place, applicants.answers(version.get().inputs()));
        return new Access.Tested(check.outcome(scheme, version.get(), applicant, day));
    }

    SchemeCatalogue catalogue() {
        return catalogue;
    }

    AskedPlace place() {
        return place;
    }

    LocalDate day() {
        return day;
    }

    AccessCheck check() {
        return check;
    }
}
