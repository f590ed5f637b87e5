package nl.wijkmaat.editions.voorbeeldland;

import static nl.wijkmaat.editions.voorbeeldland.PublishedColumn.amount;
import static nl.wijkmaat.editions.voorbeeldland.PublishedColumn.count;
import static nl.wijkmaat.editions.voorbeeldland.PublishedColumn.events;
import static nl.wijkmaat.editions.voorbeeldland.PublishedColumn.eventsPer1000;
import static nl.wijkmaat.editions.voorbeeldland.PublishedColumn.urbanity;

import java.util.List;
import java.util.function.IntPredicate;
import nl.wijkmaat.engine.area.AreaLevel;

/**
 * A table as the invented publisher brings it out: one file per year, or one file of all years in the boundaries of the last. Each is
 * written with the quirks of the real publication that it is modelled on.
 *
 * @param name of its files, before the year
 * @param leads columns that name the area and the year
 * @param columns columns of figures
 * @param levels levels that it has rows of
 * @param years for which it comes out
 * @param oneFile whether all years stand in one file, in the boundaries of the last
 * @param notation how its files are written
 */
record PublishedTable(
        String name,
        List<Lead> leads,
        List<PublishedColumn> columns,
        List<AreaLevel> levels,
        IntPredicate years,
        boolean oneFile,
        Notation notation) {

    /**
     * How a file is written.
     *
     * @param delimiter between cells
     * @param decimalMark in numbers
     * @param noFigure what stands where there is no figure
     * @param byteOrderMark whether the file begins with one
     * @param cellWidth cells are padded with blanks to this width; 0 for none
     */
    record Notation(char delimiter, char decimalMark, String noFigure, boolean byteOrderMark, int cellWidth) {

        /** As most programs write it: commas, decimal points, and an empty cell for no figure. */
        static final Notation PLAIN = new Notation(',', '.', "", false, 0);
    }

    /** A column that names the area or the year. */
    record Lead(String header, LeadValue value) {}

    /** What stands in a {@link Lead}. */
    enum LeadValue {
        CODE,
        /** Padded with blanks to ten characters, as CBS does. */
        PADDED_CODE,
        NAME,
        GEMEENTE_NAME,
        KIND_OF_AREA,
        /** Of a gemeente, wijk or buurt; nothing for the country. */
        PROVINCE_CODE,
        PROVINCE_NAME,
        LEVEL,
        YEAR,
        PERIOD,
        AGE_GROUP,
        ESTIMATE
    }

    private static final List<AreaLevel> ALL_LEVELS =
            List.of(AreaLevel.COUNTRY, AreaLevel.GEMEENTE, AreaLevel.WIJK, AreaLevel.BUURT);

    private static Lead lead(String header, LeadValue value) {
        return new Lead(header, value);
    }

    /** Modelled on CBS Kerncijfers wijken en buurten. */
    private static final PublishedTable KERNCIJFERS = new PublishedTable(
            "voorbeeldland-kerncijfers",
            List.of(
                    lead("gwb_code_10", LeadValue.PADDED_CODE),
                    lead("regio", LeadValue.NAME),
                    lead("gm_naam", LeadValue.GEMEENTE_NAME),
                    lead("recs", LeadValue.KIND_OF_AREA),
                    lead("pv_code", LeadValue.PROVINCE_CODE),
                    lead("pv_naam", LeadValue.PROVINCE_NAME)),
            List.of(
                    count("a_inw", "residents"),
                    count("a_man", "men"),
                    count("a_vrouw", "women"),
                    count("a_00_14", "residents_0_14"),
                    count("a_15_24", "residents_15_24"),
                    count("a_25_44", "residents_25_44"),
                    count("a_45_64", "residents_45_64"),
                    count("a_65_oo", "residents_65_plus"),
                    count("a_hh", "households"),
                    amount("p_1p_hh", "share_single_person_households", 0, 50),
                    amount("p_hh_m_k", "share_households_with_children", 0, 50),
                    amount("g_hhgro", "household_size", 1, 10),
                    amount("bev_dich", "population_density", 0, 0),
                    count("a_woning", "dwellings"),
                    amount("g_woz", "woz_value", 0, 20).until(2018),
                    amount("g_wozbag", "woz_value", 0, 20).from(2019),
                    amount("p_mgezw", "share_multi_family", 0, 20),
                    amount("p_leegsw", "share_vacant", 0, 20),
                    amount("p_koopw", "share_owner_occupied", 0, 20),
                    amount("p_huurw", "share_rented", 0, 20),
                    amount("p_wcorpw", "share_social_rent", 0, 20),
                    amount("p_bjj2k", "share_built_before_2000", 0, 20).until(2021),
                    amount("g_ink_pi", "income_per_resident", 1, 100).belowGemeenteUntil(2023),
                    amount("p_ink_li", "share_persons_lowest_40_income", 1, 100).belowGemeenteUntil(2023),
                    amount("p_ink_hi", "share_persons_highest_20_income", 1, 100)
                            .belowGemeenteUntil(2023),
                    amount("p_hh_li", "share_low_income", 1, 100).belowGemeenteUntil(2023),
                    amount("p_hh_110", "share_below_110_social_minimum", 1, 100)
                            .from(2015)
                            .belowGemeenteUntil(2023),
                    amount("p_arb_pp", "employment_rate", 0, 100).from(2014),
                    amount("p_arb_fl", "share_flexible_contract", 0, 100).from(2019),
                    count("a_wwb_to", "persons_on_social_assistance")
                            .until(2015)
                            .withheldBelow(50, "residents_15_64"),
                    count("a_soz_wb", "persons_on_social_assistance").from(2016).withheldBelow(50, "residents_15_64"),
                    count("a_soz_ao", "persons_on_disability_benefit").withheldBelow(50, "residents_15_64"),
                    count("a_soz_ww", "persons_on_unemployment_benefit").withheldBelow(50, "residents_15_64"),
                    amount("p_opl_lg", "share_low_educated", 0, 50).from(2016),
                    amount("p_opl_md", "share_mid_educated", 0, 50).from(2016),
                    amount("p_opl_hg", "share_high_educated", 0, 50).from(2016),
                    amount("p_jz_tn", "share_youth_care", 1, 50).from(2015),
                    amount("wmo_1000", "wmo_clients_per_1000", 0, 50).from(2015),
                    amount("g_wodief", "burglaries_per_1000", 0, 50),
                    amount("g_vernoo", "vandalism_per_1000", 0, 50),
                    amount("g_gewsek", "violence_per_1000", 0, 50),
                    amount("a_opp_ha", "area_hectares", 0, 0),
                    amount("a_lan_ha", "land_hectares", 0, 0),
                    amount("a_wat_ha", "water_hectares", 0, 0),
                    amount("ste_oad", "address_density", 0, 10),
                    urbanity("ste_mvs")),
            ALL_LEVELS,
            year -> true,
            false,
            new Notation(';', ',', ".", false, 0));

    /** Modelled on the registered crime of the police per buurt: no wijken, one file of all years. */
    private static final PublishedTable CRIME = new PublishedTable(
            "voorbeeldland-misdrijven",
            List.of(lead("code", LeadValue.CODE), lead("level", LeadValue.LEVEL), lead("year", LeadValue.YEAR)),
            List.of(
                    events("registered_crimes", "crimes"),
                    events("burglaries", "burglaries"),
                    eventsPer1000("crimes_per_1000", "crimes")),
            List.of(AreaLevel.GEMEENTE, AreaLevel.BUURT),
            year -> true,
            true,
            Notation.PLAIN);

    /** Modelled on the health figures of RIVM: estimates, in the years of the survey only. */
    private static final PublishedTable HEALTH = new PublishedTable(
            "voorbeeldland-gezondheid",
            List.of(
                    lead("Leeftijd", LeadValue.AGE_GROUP),
                    lead("Marges", LeadValue.ESTIMATE),
                    lead("Perioden", LeadValue.PERIOD),
                    lead("Gemeentenaam_1", LeadValue.GEMEENTE_NAME),
                    lead("SoortRegio_2", LeadValue.KIND_OF_AREA),
                    lead("Codering_3", LeadValue.CODE)),
            List.of(
                    amount("ErvarenGezondheidGoedZeerGoed_4", "good_health", 1, 50),
                    amount("Overgewicht_9", "overweight", 1, 50),
                    amount("Roker_11", "smokers", 1, 50),
                    amount("EenOfMeerLangdurigeAandoeningen_16", "long_term_illness", 1, 50),
                    amount("ErnstigBeperktVanwegeGezondheid_18", "severely_limited_by_health", 1, 50),
                    amount("MatigHoogRisicoOpAngstOfDepressie_24", "anxiety_depression_risk", 1, 50),
                    amount("MatigVeelRegieOverEigenLeven_27", "control_over_life", 1, 50),
                    amount("Eenzaam_28", "lonely", 1, 50),
                    amount("ErnstigZeerErnstigEenzaam_29", "severely_lonely", 1, 50),
                    amount("Mantelzorger_32", "informal_carers", 1, 50),
                    amount("Vrijwilligerswerk_33", "volunteers", 1, 50),
                    amount("ErnstigeGeluidhinderDoorBuren_37", "noise_nuisance_neighbours", 1, 50),
                    amount("MoeiteMetRondkomen_38", "difficulty_making_ends_meet", 1, 50)),
            ALL_LEVELS,
            year -> year == 2016 || year == 2020 || year == 2022 || year == 2024,
            false,
            Notation.PLAIN);

    /** Modelled on CBS Nabijheid voorzieningen: a byte order mark and padded cells. */
    private static final PublishedTable FACILITIES = new PublishedTable(
            "voorbeeldland-nabijheid",
            List.of(lead("RegioS", LeadValue.CODE), lead("Perioden", LeadValue.PERIOD)),
            List.of(
                    amount("AfstandTotHuisartsenpraktijk", "distance_gp", 1, 10),
                    amount("AfstandTotApotheek", "distance_pharmacy", 1, 10),
                    amount("AfstandTotGroteSupermarkt", "distance_supermarket", 1, 10),
                    amount("Binnen1KmSupermarkt", "supermarkets_within_1km", 1, 10),
                    amount("AfstandTotKinderdagverblijf", "distance_childcare", 1, 10),
                    amount("AfstandTotSchool", "distance_primary_school", 1, 10),
                    amount("ScholenBinnen3Km", "schools_within_3km", 1, 10),
                    amount("AfstandTotBibliotheek", "distance_library", 1, 10),
                    amount("AfstandTotTreinstation", "distance_train_station", 1, 10)),
            ALL_LEVELS,
            year -> true,
            false,
            new Notation(';', '.', ".", true, 10));

    /** Modelled on CBS SES-WOA: scores in three decimals with a comma. */
    private static final PublishedTable SES = new PublishedTable(
            "voorbeeldland-ses-woa",
            List.of(lead("RegioS", LeadValue.PADDED_CODE)),
            List.of(
                    amount("Totaal", "ses_woa_score", 3, 100),
                    amount("FinancieleWelvaart", "ses_woa_wealth_score", 3, 100),
                    amount("Opleidingsniveau", "ses_woa_education_score", 3, 100),
                    amount("RecentArbeidsverleden", "ses_woa_work_score", 3, 100)),
            ALL_LEVELS,
            year -> year >= 2014 && year <= 2023,
            false,
            new Notation(';', ',', ".", true, 0));

    /** Modelled on the open scores of the Leefbaarometer, every second year. */
    private static final PublishedTable LIVEABILITY = new PublishedTable(
            "voorbeeldland-leefbaarheid",
            List.of(lead("code", LeadValue.CODE)),
            List.of(
                    amount("lbm", "liveability_score", 3, 25),
                    amount("afw_won", "liveability_housing", 3, 25),
                    amount("afw_soc", "liveability_cohesion", 3, 25),
                    amount("afw_vrz", "liveability_facilities", 3, 25),
                    amount("afw_onv", "liveability_nuisance_safety", 3, 25)),
            List.of(AreaLevel.GEMEENTE, AreaLevel.WIJK, AreaLevel.BUURT),
            year -> year % 2 == 0,
            false,
            Notation.PLAIN);

    /** Modelled on aggregates of microdata per wijk: small numbers are withheld and marked with an x. */
    private static final PublishedTable DEBTS = new PublishedTable(
            "voorbeeldland-schulden",
            List.of(lead("wijk", LeadValue.CODE), lead("naam", LeadValue.NAME)),
            List.of(
                    amount("p_wanbet", "share_health_insurance_defaulters", 2, 500),
                    amount("p_wsnp", "share_debt_restructuring", 2, 2_000),
                    amount("verhuizingen", "moves_per_resident", 3, 500)),
            List.of(AreaLevel.GEMEENTE, AreaLevel.WIJK),
            year -> true,
            false,
            new Notation('|', ',', "x", false, 0));

    /** All tables, in the order in which they are written. */
    static final List<PublishedTable> ALL = List.of(KERNCIJFERS, CRIME, HEALTH, FACILITIES, SES, LIVEABILITY, DEBTS);

    /** Name of the file of a year, or of the one file of all years. */
    String fileName(int year) {
        return oneFile ? name + ".csv" : name + "-" + year + ".csv";
    }
}
