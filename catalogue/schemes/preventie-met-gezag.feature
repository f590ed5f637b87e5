# language: nl
Functionaliteit: Preventie met Gezag
  Een gesloten lijst met twee sporen: 27 gemeenten structureel, 20 tijdelijk.

  Scenario: Den Helder zit in het tijdelijke spoor, voor drie jaar
    Gegeven een gemeente GM0400
    En problem_analysis_plan is true
    Als op 2025-01-01 wordt getoetst
    Dan is de uitkomst voldoet
    En krijgt de aanvrager tijdelijk
    En duurt tijdelijk 3 jaar

  Scenario: zonder gegeven over het plan is het in het tijdelijke spoor onbekend
    Gegeven een gemeente GM0400
    Als op 2025-01-01 wordt getoetst
    Dan is de uitkomst onbekend
    En ontbreekt problem_analysis_plan

  Scenario: Nieuwegein zit in het structurele spoor
    Gegeven een gemeente GM0356
    Als op 2025-01-01 wordt getoetst
    Dan is de uitkomst voldoet
    En krijgt de aanvrager structureel

  Scenario: Doetinchem staat op geen van beide lijsten
    Gegeven een gemeente GM0222
    Als op 2025-01-01 wordt getoetst
    Dan is de uitkomst voldoet_niet
    En beslist eis lijst

  Scenario: de bijlage van 2026 is niet gezien, ook voor wie eerder op de lijst stond
    Gegeven een gemeente GM0400
    Als op 2026-07-01 wordt getoetst
    Dan is de uitkomst niet_berekenbaar
    En beslist eis lijst
