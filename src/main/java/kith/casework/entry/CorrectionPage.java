package kith.casework.entry;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.casework.record.anything.FactForm;
import kith.ui.Field;
import kith.ui.Row;

/**
 * An entry as its form again, to be put right.
 * @param read the last correction that whoever fills the form has seen, or the entry itself
 * @param meanwhile how the entry stands where somebody else corrected it since; else empty
 * @param withdrawn who withdrew the entry meanwhile, when and why; null while it stands
 * @param said what was said and done, each of the words that stand; none where its own form keeps them apart
 * @param typed what was written in vain, to be copied
 */
public record CorrectionPage(UUID entry, UUID read, FactForm form, List<Field> said, List<Row> meanwhile, String withdrawn, List<Row> typed) {

    static CorrectionPage of(UUID entry, UUID read, FactForm form, List<Field> said, List<Row> meanwhile) {
        return new CorrectionPage(entry, read, form, said, meanwhile, null, List.of());
    }

    static CorrectionPage withdrawn(UUID entry, UUID read, FactForm form, String withdrawn, List<Row> typed) {
        return new CorrectionPage(entry, read, form, List.of(), List.of(), withdrawn, typed);
    }

    public List<Field> problems() {
        return Stream.concat(form.problems().stream(), said.stream().filter(Field::wrong)).toList();
    }
}
