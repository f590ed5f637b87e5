# language: nl
Functionaliteit: City Deals
  De vraag raakt ten minste twee ministeries en speelt in ten minste twee gemeenten; daarna beslissen de partijen.

  Abstract Scenario: de poorten
    Gegeven een gemeente GM0222
    En ministries_involved is <ministeries>
    En municipalities_involved is <gemeenten>
    En innovation is true
    Als op 2025-01-01 wordt getoetst
    Dan is de uitkomst <uitkomst>

    Voorbeelden:
      | ministeries | gemeenten | uitkomst         |
      | 2           | 2         | niet_berekenbaar |
      | 1           | 2         | voldoet_niet     |
      | 2           | 1         | voldoet_niet     |
