# language: nl
Functionaliteit: Leefbaarheidsfonds (gevraagd, bestaat niet)

  Scenario: een focusgebied valt buiten het voorstel
    Gegeven een gebied in gemeente GM0917 binnen heerlen-noord
    Als op 2025-01-01 wordt getoetst
    Dan is de uitkomst voldoet_niet
    En beslist eis buiten-focusgebied

  Scenario: daarbuiten noemt het voorstel geen drempel
    Gegeven een gebied in gemeente GM0222 buiten elk focusgebied
    Als op 2025-01-01 wordt getoetst
    Dan is de uitkomst niet_berekenbaar
    En beslist eis stapeling
