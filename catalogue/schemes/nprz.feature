# language: nl
Functionaliteit: Nationaal Programma Rotterdam Zuid

  Scenario: het ene gebied
    Gegeven een gebied in gemeente GM0599 binnen rotterdam-zuid
    Als op 2025-01-01 wordt getoetst
    Dan is de uitkomst voldoet

  Scenario: niemand anders
    Gegeven een gebied in gemeente GM0599 buiten elk focusgebied
    Als op 2025-01-01 wordt getoetst
    Dan is de uitkomst voldoet_niet
