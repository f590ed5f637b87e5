# language: nl
Functionaliteit: Volkshuisvestingsfonds 2024
  Ten hoogste 10% van het plafond van € 113.996.000. De gewichten van de ranglijst zijn niet gezien.

  Abstract Scenario: de poorten
    Gegeven een gemeente GM0222
    En primary_activity is <activiteit>
    En secondary_only_near_primary is true
    En requested_amount is <bedrag>
    En submitted_on is <dag>
    En base_score_sufficient is true
    Als op 2024-09-01 wordt getoetst
    Dan is de uitkomst <uitkomst>
    En beslist eis <eis>

    Voorbeelden:
      | activiteit     | bedrag   | dag        | uitkomst         | eis           |
      | transformatie  | 11399600 | 2024-10-01 | niet_berekenbaar | rangschikking |
      | transformatie  | 11399601 | 2024-10-01 | voldoet_niet     | maximum       |
      | transformatie  | 11399600 | 2024-10-02 | voldoet_niet     | op-tijd       |
      | transformatie  | 11399600 | 2024-06-02 | voldoet_niet     | op-tijd       |
      | anders         | 5000000  | 2024-09-01 | voldoet_niet     | activiteit    |

  Abstract Scenario: vijf prioriteitspunten alleen in het gepubliceerde geval
    Gegeven een gemeente GM0222
    En primary_activity is inponding
    En secondary_only_near_primary is true
    En requested_amount is 5000000
    En submitted_on is 2024-09-01
    En base_score_sufficient is <voldoende>
    En received_before is <eerder gekregen>
    En applied_before_sufficient is <eerder voldoende>
    Als op 2024-09-01 wordt getoetst
    Dan tellen <punten> prioriteitspunten

    Voorbeelden:
      | voldoende | eerder gekregen | eerder voldoende | punten |
      | true      | false           | true             | 5      |
      | true      | true            | true             | 0      |
      | true      | false           | false            | 0      |
      | false     | false           | true             | 0      |

  Scenario: in 2021 besliste een ranglijst waarvan de gewichten niet zijn gezien
    Gegeven een gemeente GM0222
    Als op 2021-05-10 wordt getoetst
    Dan is de uitkomst niet_berekenbaar
