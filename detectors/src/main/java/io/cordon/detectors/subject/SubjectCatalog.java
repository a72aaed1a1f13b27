package io.cordon.detectors.subject;

import io.cordon.detectors.detector.Description;
import java.util.List;

/** What is detected across sessions, apart from the detectors that look at the events of one tree. */
public final class SubjectCatalog {

    private SubjectCatalog() {}

    /** All of it. */
    public static List<Description> descriptions() {
        return List.of(
                CanaryCredential.DESCRIPTION,
                OutsideSession.DESCRIPTION,
                TwoPlaces.DESCRIPTION,
                AfterEnd.DESCRIPTION,
                AfterContainment.DESCRIPTION,
                Accumulation.DESCRIPTION);
    }
}
