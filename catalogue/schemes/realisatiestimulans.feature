# language: nl
Functionaliteit: Realisatiestimulans
  Geen selectie: een bedrag per gerealiseerde betaalbare woning, waar dan ook.

  Abstract Scenario: elke woning is er een
    Gegeven een gemeente <gemeente>
    En affordable_dwellings_realised is <woningen>
    Als op 2025-01-01 wordt getoetst
    Dan is de uitkomst <uitkomst>

    Voorbeelden:
      | gemeente | woningen | uitkomst     |
      | GM0222   | 1        | voldoet      |
      | GM0363   | 1        | voldoet      |
      | GM0222   | 0        | voldoet_niet |
