# language: nl
Functionaliteit: Perspectiefprogramma 2021 (een voorstel)

  Scenario: een van de zestien gebieden
    Gegeven een gebied in gemeente GM0917 binnen heerlen-noord
    Als op 2021-06-01 wordt getoetst
    Dan is de uitkomst voldoet
    En krijgt de aanvrager zestien-gebieden

  Scenario: wat een kwetsbare wijk elders is, zegt het voorstel niet
    Gegeven een gebied in gemeente GM0222 buiten elk focusgebied
    Als op 2021-06-01 wordt getoetst
    Dan is de uitkomst niet_berekenbaar
