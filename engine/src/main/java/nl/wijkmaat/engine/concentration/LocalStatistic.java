package nl.wijkmaat.engine.concentration;

/** What is computed of each area and its neighbours. */
public enum LocalStatistic {
    /**
     * I of Anselin: the area's deviation times the mean deviation of its neighbours, over the variance. Positive where like lies
     * beside like.
     *
     * @see <a href="https://doi.org/10.1111/j.1538-4632.1995.tb00338.x">Anselin (1995)</a>
     */
    MORAN,
    /**
     * G* of Ord and Getis, standardised: the mean of the area and its neighbours against the mean of all, in standard errors.
     * Positive where high figures gather, negative where low ones do.
     *
     * @see <a href="https://doi.org/10.1111/j.1538-4632.1995.tb00912.x">Ord and Getis (1995)</a>
     */
    GETIS_ORD
}
