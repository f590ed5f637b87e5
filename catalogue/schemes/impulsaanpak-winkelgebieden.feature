# language: nl
Functionaliteit: Impulsaanpak winkelgebieden
  Vier rondes, open voor alle gemeenten behalve de vier grootste. Na de poorten beslist een ranglijst waarvan de gewichten niet zijn gezien.

  Abstract Scenario: de poorten van de eerste ronde
    Gegeven een gemeente <gemeente>
    En contiguous_area is true
    En in_central_shopping_area is false
    En shops_in_area is <winkels>
    En unprofitable_gap is <onrendabel>
    En private_investors is <investeerders>
    En independent_valuation is true
    Als op 2022-05-20 wordt getoetst
    Dan is de uitkomst <uitkomst>
    En beslist eis <eis>

    Voorbeelden:
      | gemeente | winkels | onrendabel | investeerders | uitkomst         | eis             |
      | GM0826   | 51      | 1000000    | 2             | niet_berekenbaar | rangschikking   |
      | GM0826   | 50      | 1000000    | 2             | voldoet_niet     | winkelgebied    |
      | GM0826   | 51      | 999999     | 2             | voldoet_niet     | onrendabele-top |
      | GM0826   | 51      | 1000000    | 1             | voldoet_niet     | investeerders   |
      | GM0826   | 80      | 800000     | 2             | voldoet_niet     | onrendabele-top |
      | GM0599   | 200     | 9000000    | 5             | voldoet_niet     | niet-g4         |

  Scenario: in het centrale winkelgebied telt het aantal winkels niet
    Gegeven een gemeente GM0826
    En contiguous_area is true
    En in_central_shopping_area is true
    En shops_in_area is 10
    En unprofitable_gap is 1000000
    En private_investors is 2
    En independent_valuation is true
    Als op 2022-05-20 wordt getoetst
    Dan is de uitkomst niet_berekenbaar

  Scenario: vanaf de tweede ronde mag de taxatie hoogstens een jaar oud zijn
    Gegeven een gemeente GM0826
    En contiguous_area is true
    En in_central_shopping_area is true
    En unprofitable_gap is 1000000
    En private_investors is 2
    En independent_valuation is true
    En valuation_at_most_one_year_old is false
    Als op 2022-11-20 wordt getoetst
    Dan is de uitkomst voldoet_niet
    En beslist eis taxatie

  Scenario: tussen de rondes is de regeling gesloten
    Gegeven een gemeente GM0826
    Als op 2023-01-01 wordt getoetst
    Dan is de uitkomst voldoet_niet
    En zijn er geen regels
