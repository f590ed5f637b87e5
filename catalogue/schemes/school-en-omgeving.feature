# language: nl
Functionaliteit: School en Omgeving

  Abstract Scenario: welke scholen in 2022
    Gegeven een gemeente GM0222
    En school_type is <school>
    En disadvantage_score is <score>
    En pupils_counted is <leerlingen>
    En coalition_municipality is true
    En other_local_parties is <partijen>
    Als op 2022-05-01 wordt getoetst
    Dan is de uitkomst <uitkomst>

    Voorbeelden:
      | school                  | score | leerlingen | partijen | uitkomst     |
      | po                      | 0.1   | 0          | 1        | voldoet      |
      | vo                      | 0     | 9          | 1        | voldoet_niet |
      | sbo                     | 0     | 5          | 1        | voldoet      |
      | so                      | 9     | 4          | 1        | voldoet_niet |
      | bes                     | 0     | 0          | 1        | voldoet      |
      | aruba_curacao_st_maarten | 9    | 9          | 1        | voldoet_niet |
      | po                      | 0.1   | 0          | 0        | voldoet_niet |

  Scenario: de bijlagen van 2023 zijn niet gezien
    Gegeven een gemeente GM0222
    Als op 2024-01-01 wordt getoetst
    Dan is de uitkomst niet_berekenbaar
