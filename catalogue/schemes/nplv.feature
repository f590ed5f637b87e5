# language: nl
Functionaliteit: Nationaal Programma Leefbaarheid en Veiligheid
  Een opsomming van gebieden. Er is geen regel gevonden die de lijst oplevert.

  Scenario: een gebied binnen een focusgebied
    Gegeven een gebied in gemeente GM0917 binnen heerlen-noord
    Als op 2025-01-01 wordt getoetst
    Dan is de uitkomst voldoet

  Scenario: een gebied in dezelfde gemeente daarbuiten
    Gegeven een gebied in gemeente GM0917 buiten elk focusgebied
    Als op 2025-01-01 wordt getoetst
    Dan is de uitkomst voldoet_niet
    En beslist eis lijst

  Scenario: de grens is een benadering, dus een gebied dat er deels in ligt blijft onbekend
    Gegeven een gebied in gemeente GM0917 misschien in heerlen-noord
    Als op 2025-01-01 wordt getoetst
    Dan is de uitkomst onbekend

  Abstract Scenario: Delft kwam er in juli 2022 bij
    Gegeven een gemeente GM0503
    Als op <dag> wordt getoetst
    Dan is de uitkomst <uitkomst>

    Voorbeelden:
      | dag        | uitkomst     |
      | 2022-06-30 | voldoet_niet |
      | 2022-07-01 | voldoet      |
