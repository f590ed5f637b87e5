# language: nl
Functionaliteit: SPUK IZA

  Scenario: zonder mandaat komt er geen aanvraag
    Gegeven een gemeente GM0222
    En mandated_municipality is false
    Als op 2025-01-01 wordt getoetst
    Dan is de uitkomst voldoet_niet
    En beslist eis mandaat

  Scenario: met mandaat, regiobeeld en regioplan beslist een verdeling die niet is gezien
    Gegeven een gemeente GM0222
    En mandated_municipality is true
    En regional_picture is true
    En regional_plan is true
    Als op 2025-01-01 wordt getoetst
    Dan is de uitkomst niet_berekenbaar
    En beslist eis verdeling
