# language: nl
Functionaliteit: Brede SPUK en GALA

  Scenario: de voorwaarden zijn niet gezien, dus er wordt niets ingevuld
    Gegeven een gemeente GM0222
    Als op 2025-01-01 wordt getoetst
    Dan is de uitkomst niet_berekenbaar
    En beslist eis voorwaarden
