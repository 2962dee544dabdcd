package kith.care.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Section;

/** Who holds parental responsibility and since when and by what, who may consent to what, and who stands beside the child. */
public record ConsentsPage(UUID person, String name, LocalDate today, List<Holder> holders, List<String> former, String authority, String agreement, boolean withdrawn, String removal,
                           List<Consent> consents, List<Meeting> familyTime, List<Representative> representatives, List<Section> sections) {

    public record Holder(UUID person, String name, String note) {}

    /** @param words what was said or agreed, with any condition; null where nothing was written */
    public record Consent(String code, String matter, String decides, String note, String words) {}

    public record Meeting(UUID person, String name, String how, String note, String words) {}

    public record Representative(String code, String role, String name, String phone, String note) {}
}
