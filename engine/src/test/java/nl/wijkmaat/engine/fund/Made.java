package nl.wijkmaat.engine.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.fund.FundDesign.Joining;

/** Made-up areas and designs. */
final class Made {

    static final LocalText TEXT = new LocalText("proef", "test");

    private Made() {}

    static FundArea area(String code, double residents, double weight) {
        return new FundArea(
                code,
                "gebied " + code,
                "GM1000",
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                residents,
                60_000,
                weight,
                2,
                weight / 100,
                Map.of());
    }

    static FundArea named(FundArea area, String newCode) {
        return new FundArea(
                newCode,
                area.name(),
                area.gemeente(),
                area.isListed(),
                area.lists(),
                area.gemeenteLists(),
                area.networks(),
                area.residents(),
                area.gemeenteResidents(),
                area.weight(),
                area.stackedDomains(),
                area.comparableShare(),
                area.shares());
    }

    static Envelope envelope(long euros, Key key, long floor, long cap, Requirement... requirements) {
        return new Envelope(
                "geld",
                TEXT,
                Money.ofEuros(euros),
                List.of(requirements),
                key,
                Money.ofEuros(floor),
                cap == 0 ? Optional.empty() : Optional.of(Money.ofEuros(cap)));
    }

    static FundDesign design(Joining joining, Envelope... envelopes) {
        return new FundDesign(
                "proef",
                TEXT,
                TEXT,
                Period.from(LocalDate.of(2026, 1, 1)),
                List.of(envelopes),
                FundTerm.of(2027, 6, List.of(25, 60), List.of(2030)),
                joining,
                90,
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** Areas with many ties in weight and size, some without residents. */
    static List<FundArea> areas(int count, Random random) {
        List<FundArea> areas = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double residents = random.nextInt(12) == 0 ? 0 : 100 * (1 + random.nextInt(random.nextBoolean() ? 5 : 400));
            areas.add(area("WK%06d".formatted(i), residents, 5 * random.nextInt(21)));
        }
        return areas;
    }

    static Key key(int kind) {
        return switch (Math.floorMod(kind, 3)) {
            case 0 -> new Key.Equal();
            case 1 -> new Key.PerResident();
            default -> new Key.WeightTimesSize(50, 3);
        };
    }
}
