package nl.wijkmaat.engine.fund;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.QuestionRefused;

/**
 * The rules of a fund that somebody proposes.
 *
 * @param id short name
 * @param name what readers see
 * @param about what it is, and whose idea
 * @param period from when the design holds
 * @param envelopes the parts of the fund
 * @param term years, ramp and councils
 * @param joining what happens to others when an area joins later
 * @param affectedFrom weight from which the residents of an area count as affected when coverage is told
 * @param choice how areas are chosen when the budget cannot hold all; empty when it is not asked
 * @param notPublished what the proposal does not say
 * @param sources where the proposal can be read
 */
public record FundDesign(
        String id,
        LocalText name,
        LocalText about,
        Period period,
        List<Envelope> envelopes,
        FundTerm term,
        Joining joining,
        double affectedFrom,
        Optional<AreaChoice> choice,
        List<LocalText> notPublished,
        List<String> sources) {

    /** What an area that joins later does to the others. */
    public enum Joining {
        /** Awards stand; who joins gets the same amount per unit, from extra money. */
        COMPLETION,
        /** The envelopes stay as they are and are divided anew. */
        REDISTRIBUTION
    }

    /** @throws IllegalArgumentException when there is no envelope, two have one id, or the weight lies outside 0 to 100 */
    public FundDesign {
        envelopes = List.copyOf(envelopes);
        notPublished = List.copyOf(notPublished);
        sources = List.copyOf(sources);
        if (envelopes.isEmpty()) {
            throw new IllegalArgumentException("fund " + id + " has no envelope; give it at least one");
        }
        Set<String> ids = new HashSet<>();
        for (Envelope envelope : envelopes) {
            if (!ids.add(envelope.id())) {
                throw new IllegalArgumentException("envelope " + envelope.id() + " stands twice in fund " + id);
            }
        }
        if (!(affectedFrom >= 0 && affectedFrom < 100)) {
            throw new QuestionRefused(
                    "inwoners tellen als getroffen vanaf een zwaarte van 0 tot onder 100, niet vanaf " + affectedFrom,
                    "residents count as affected from a weight from 0 to below 100, not " + affectedFrom);
        }
    }

    /** The same fund with every envelope divided by another key. */
    public FundDesign dividedBy(Key key) {
        return new FundDesign(
                id,
                name,
                about,
                period,
                envelopes.stream().map(e -> e.dividedBy(key)).toList(),
                term,
                joining,
                affectedFrom,
                choice,
                notPublished,
                sources);
    }
}
