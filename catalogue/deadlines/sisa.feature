# language: nl
Functionaliteit: SiSa op tijd (Financiële-verhoudingswet art. 17a en 17b)

  Abstract Scenario: 15 juli is op tijd, 16 juli is te laat
    Gegeven een gemeente GM0222
    En submitted_on is <dag>
    En postponement_granted is false
    Als op 2026-08-01 wordt getoetst
    Dan is de uitkomst <uitkomst>

    Voorbeelden:
      | dag        | uitkomst     |
      | 2026-07-15 | voldoet      |
      | 2026-07-16 | voldoet_niet |

  Abstract Scenario: uitstel vraagt men voor 1 juli
    Gegeven een gemeente GM0222
    En submitted_on is 2026-07-16
    En postponement_requested_on is <gevraagd>
    En postponement_granted is true
    Als op 2026-08-01 wordt getoetst
    Dan is de uitkomst <uitkomst>

    Voorbeelden:
      | gevraagd   | uitkomst     |
      | 2026-06-30 | voldoet      |
      | 2026-07-01 | voldoet_niet |
