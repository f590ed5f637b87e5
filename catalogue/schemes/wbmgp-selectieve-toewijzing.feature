# language: nl
Functionaliteit: Selectieve woningtoewijzing (Wbmgp art. 5 tot en met 7)
  De toets beslist niet; hij zegt of het verzoek volledig is. Daarna beslist de minister.

  Abstract Scenario: wat een volledig verzoek heeft
    Gegeven een gemeente GM0222
    En council_request is true
    En kind is <soort>
    En necessary is true
    En suitable is true
    En subsidiarity is true
    En proportionality is <proportioneel>
    En replacement_housing is <woonruimte>
    En instrument_reasoned is <motivering>
    En extension is <verlenging>
    En evaluation is <evaluatie>
    En years_elapsed is <jaren>
    Als op 2025-06-01 wordt getoetst
    Dan is de uitkomst <uitkomst>
    En beslist eis <eis>

    Voorbeelden:
      | soort | proportioneel | woonruimte | motivering | verlenging | evaluatie | jaren | uitkomst         | eis                    |
      | art8  | true          | true       | false      | false      | false     | 0     | niet_berekenbaar | besluit                |
      | art8  | true          | false      | false      | false      | false     | 0     | voldoet_niet     | vervangende-huisvesting |
      | art9  | true          | false      | false      | false      | false     | 0     | niet_berekenbaar | besluit                |
      | art10 | true          | true       | false      | false      | false     | 0     | voldoet_niet     | instrument             |
      | art10 | true          | true       | true       | false      | false     | 0     | niet_berekenbaar | besluit                |
      | art9  | false         | true       | true       | false      | false     | 0     | voldoet_niet     | onderbouwing           |
      | art9  | true          | true       | true       | true       | false     | 8     | voldoet_niet     | evaluatie              |
      | art9  | true          | true       | true       | true       | true      | 19    | niet_berekenbaar | besluit                |
      | art9  | true          | true       | true       | true       | true      | 20    | voldoet_niet     | duur                   |
