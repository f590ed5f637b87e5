# language: nl
Functionaliteit: Kansenzone (Wbmgp art. 3)
  Een gebied is een kansenzone wanneer alle eisen van artikel 3 zijn vervuld. Iedere gemeente kan er een aanwijzen.

  Abstract Scenario: de grenzen zelf voldoen, een stap eronder of erboven niet
    Gegeven een gebied in gemeente GM0222 buiten elk focusgebied
    En share_non_active is <niet-actief>
    En share_low_income is <laag inkomen>
    En residents is <inwoners>
    En map_and_check is true
    En previously_designated is false
    Als op 2025-06-01 wordt getoetst
    Dan is de uitkomst <uitkomst>

    Voorbeelden:
      | niet-actief | laag inkomen | inwoners | uitkomst     |
      | 25.0        | 45.0         | 5000     | voldoet      |
      | 24.9        | 45.0         | 5000     | voldoet_niet |
      | 25.0        | 44.9         | 5000     | voldoet_niet |
      | 25.0        | 45.0         | 4999     | voldoet_niet |
      | 25.0        | 45.0         | 30000    | voldoet      |
      | 25.0        | 45.0         | 30001    | voldoet_niet |

  Scenario: hoeveel het scheelt
    Gegeven een gebied in gemeente GM0222 buiten elk focusgebied
    En share_non_active is 24.9
    En share_low_income is 45.0
    En residents is 5000
    Als op 2025-06-01 wordt getoetst
    Dan is de uitkomst voldoet_niet
    En beslist eis niet-actieven
    En is de marge van eis niet-actieven -0.1

  Scenario: een inkomen dat ontbreekt laat het onbekend als al het andere klopt
    Gegeven een gebied in gemeente GM0222 buiten elk focusgebied
    En share_non_active is 25.0
    En residents is 5000
    En map_and_check is true
    En previously_designated is false
    Als op 2025-06-01 wordt getoetst
    Dan is de uitkomst onbekend
    En ontbreekt share_low_income

  Scenario: een inkomen dat ontbreekt maakt niets uit als een andere eis zeker niet is vervuld
    Gegeven een gebied in gemeente GM0222 buiten elk focusgebied
    En share_non_active is 24.9
    En residents is 5000
    Als op 2025-06-01 wordt getoetst
    Dan is de uitkomst voldoet_niet

  Abstract Scenario: een vijfde verlenging kan niet
    Gegeven een gebied in gemeente GM0222 buiten elk focusgebied
    En share_non_active is 25.0
    En share_low_income is 45.0
    En residents is 5000
    En map_and_check is true
    En previously_designated is true
    En extensions is <verlengingen>
    Als op 2025-06-01 wordt getoetst
    Dan is de uitkomst <uitkomst>

    Voorbeelden:
      | verlengingen | uitkomst     |
      | 3            | voldoet      |
      | 4            | voldoet_niet |

  Scenario: wie aan alles voldoet krijgt een aanwijzing van vier jaar
    Gegeven een gebied in gemeente GM0222 buiten elk focusgebied
    En share_non_active is 30
    En share_low_income is 50
    En residents is 8000
    En map_and_check is true
    En previously_designated is false
    Als op 2025-06-01 wordt getoetst
    Dan is de uitkomst voldoet
    En krijgt de aanvrager aanwijzing
    En duurt aanwijzing 4 jaar

  Scenario: de tekst vanaf 4 juni 2026 is niet gezien
    Gegeven een gebied in gemeente GM0222 buiten elk focusgebied
    Als op 2026-06-04 wordt getoetst
    Dan is de uitkomst niet_berekenbaar
    En zijn er geen regels
