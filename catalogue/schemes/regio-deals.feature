# language: nl
Functionaliteit: Regio Deals, vierde tot en met zesde tranche
  Een bedrag tussen € 5 en € 40 miljoen en evenveel van de regio zelf; daarna kiest het kabinet.

  Abstract Scenario: bedrag en cofinanciering
    Gegeven een gemeente GM0928
    En complete is true
    En requested_amount is <gevraagd>
    En co_financing is <regio>
    En vulnerable_region_with_reasons is <kwetsbaar>
    Als op 2022-09-01 wordt getoetst
    Dan is de uitkomst <uitkomst>
    En beslist eis <eis>

    Voorbeelden:
      | gevraagd | regio    | kwetsbaar | uitkomst         | eis            |
      | 5000000  | 5000000  | false     | niet_berekenbaar | keuze          |
      | 40000000 | 40000000 | false     | niet_berekenbaar | keuze          |
      | 4999999  | 5000000  | false     | voldoet_niet     | bedrag         |
      | 40000001 | 50000000 | false     | voldoet_niet     | bedrag         |
      | 5000000  | 4999999  | false     | voldoet_niet     | cofinanciering |
      | 5000000  | 1000000  | true      | niet_berekenbaar | keuze          |
