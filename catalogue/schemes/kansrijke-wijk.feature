# language: nl
Functionaliteit: Regeling kansrijke wijk
  Alleen gemeenten met een focusgebied; daarna een alliantie, een gebiedsplan en een uitvoeringsprogramma.

  Scenario: buiten de twintig gebieden is er geen toegang
    Gegeven een gemeente GM0222
    En public_private_alliance is true
    En administrators_in_steering_group is true
    En residents_involved is true
    En mayor_chairs is true
    En area_plan is true
    En implementation_programme is true
    Als op 2026-04-08 wordt getoetst
    Dan is de uitkomst voldoet_niet
    En beslist eis focusgebied
    En is zonder eis focusgebied de uitkomst voldoet

  Abstract Scenario: in een focusgebied moet alles er zijn
    Gegeven een gemeente GM0917
    En public_private_alliance is true
    En administrators_in_steering_group is true
    En residents_involved is <bewoners>
    En mayor_chairs is true
    En area_plan is <gebiedsplan>
    En implementation_programme is true
    Als op 2026-04-08 wordt getoetst
    Dan is de uitkomst <uitkomst>

    Voorbeelden:
      | bewoners | gebiedsplan | uitkomst     |
      | true     | true        | voldoet      |
      | false    | true        | voldoet_niet |
      | true     | false       | voldoet_niet |

  Scenario: in 2023 was alleen het alliantieoverleg een voorwaarde
    Gegeven een gemeente GM0917
    En alliance_led_by_mayor is true
    Als op 2023-10-01 wordt getoetst
    Dan is de uitkomst voldoet
