package kith.ledger.attachments;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form that takes files and shows itself again, with everything typed, when they are too large together. Its files are its last answers. */
public interface FormWithFiles {

    /** Whether it is what is sent to this address. */
    boolean takes(String address);

    /** Where it is shown again, as a page that is asked for. */
    String tooLarge(String address);

    /** Empty where nobody was led here by files that are too large. */
    @SuppressWarnings("unchecked")
    static Optional<Map<String, List<String>>> typed(HttpServletRequest request) { return Optional.ofNullable((Map<String, List<String>>) request.getAttribute(TooLargeForms.TYPED)); }
}
