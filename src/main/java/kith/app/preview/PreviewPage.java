package kith.app.preview;

import java.time.LocalDate;
import java.util.List;
import kith.ui.Choice;
import kith.ui.Due;
import kith.ui.Field;
import kith.ui.Row;
import kith.ui.Section;
import kith.ui.Side;
import kith.ui.Strip;
import kith.ui.Tag;
import kith.ui.Tone;

/** Invented samples for every component in every state. */
public record PreviewPage(LocalDate today) {

    public List<Choice> outcomes() {
        return List.of(Choice.of("done", "Done"), Choice.of("attempted", "Attempted"), Choice.of("no-access", "No access"), Choice.of("refused", "Refused"));
    }

    public List<Choice> hinted() {
        return List.of(new Choice("single", "Section 47, single agency", "Social care alone"), new Choice("joint", "Section 47, joint", "With the police"), Choice.of("none", "No further action under section 47"));
    }

    public List<Choice> children() {
        return List.of(Choice.of("amara", "Amara, 9 years"), Choice.of("kofi", "Kofi, 6 years"), Choice.of("esi", "Esi, 7 months"));
    }

    public List<Choice> hubs() {
        return List.of(Choice.of("9", "Hub 9, Urgent Response"), Choice.of("10", "Hub 10, Child Protection"), Choice.of("11", "Hub 11, Child Protection"), Choice.of("14", "Hub 14, Children Looked After"));
    }

    public Field blank(String name) { return Field.blank(name); }

    public Field typed(String name, String value) { return Field.of(name, value); }

    public Field chosen(String name, String... values) { return Field.of(name, List.of(values)); }

    public Field wrong(String name, String value, String error) { return Field.of(name, value).wrong(error); }

    public List<Tag> tags() {
        return List.of(Tag.of("Child in need plan", Tone.BLUE), Tag.of("Child protection plan", Tone.RED), Tag.of("Section 47", Tone.ORANGE), Tag.of("Looked after", Tone.PURPLE),
            Tag.of("Early help", Tone.TEAL), Tag.of("Care leaver", Tone.GREEN), Tag.of("Awaiting confirmation", Tone.YELLOW), Tag.of("Closed", Tone.GREY));
    }

    public List<Due> dues() {
        return List.of(Due.inWorkingDays(today.plusDays(16), 11), Due.inWorkingDays(today.plusDays(3), 3), Due.inWorkingDays(today, 0), Due.inWorkingDays(today.minusDays(2), -2),
            Due.met(today.minusDays(9)), Due.metLate(today.minusDays(5)), Due.stopped("no conference needed"), Due.unknown());
    }

    public Strip strip() {
        return Strip.of("Emotional abuse, since 14 September 2026. Court: none", Tag.of("Child protection plan", Tone.RED), Tag.of("Section 47", Tone.ORANGE), Tag.of("Awaiting confirmation", Tone.YELLOW))
            .with(Strip.Item.of("Hub", "Hub 10, Child Protection").noting("Buddy: Hub 11").at("#hub"),
                Strip.Item.of("Key worker", "Rosalind Achterberg").noting("Social worker").ringing("01632 960 114"),
                Strip.Item.of("Consultant social worker", "Idris Penhallow").ringing("01632 960 102"),
                Strip.Item.of("Hub coordinator", "Maribel Osei-Tutu").ringing("01632 960 100"),
                Strip.Item.of("Last seen", "12 Nov").noting("10 days ago, at home"),
                Strip.Item.of("Last seen alone", "29 Oct").noting("24 days ago, at school"))
            .due(new Strip.Next("Child protection visit", Due.inWorkingDays(today.plusDays(2), 2), "#visit"), new Strip.Next("Core group", Due.inWorkingDays(today.plusDays(15), 10), "#core"),
                new Strip.Next("Strategy discussion minutes", Due.inWorkingDays(today.minusDays(2), -2), "#minutes"))
            .beware("Address is shielded. Do not tell anyone where the family live.", "Visit in pairs: dog at the address.");
    }

    public Strip quietStrip() {
        return Strip.of("Closed on 3 May 2026 after a child in need plan", Tag.of("Closed", Tone.GREY))
            .with(Strip.Item.of("Hub", "None").noting("Last held by Hub 6"), Strip.Item.of("Last seen", "28 Apr").noting("at home"), Strip.Item.of("Last seen alone", "Not known"));
    }

    public List<Side> sides() {
        return List.of(
            side("Amara Quartermain", "9 years, girl", true, "Rosalind Achterberg", new Strip.Next("Child protection visit", Due.inWorkingDays(today.plusDays(2), 2), null), Tag.of("Child protection plan", Tone.RED), Tag.of("Section 47", Tone.ORANGE)),
            side("Kofi Quartermain", "6 years, boy", false, "Rosalind Achterberg", new Strip.Next("Child protection visit", Due.inWorkingDays(today.minusDays(2), -2), null), Tag.of("Child protection plan", Tone.RED)),
            side("Esi Quartermain", "7 months, girl", false, "Tobias Lindqvist", new Strip.Next("Review", Due.inWorkingDays(today.plusDays(30), 21), null), Tag.of("Child in need plan", Tone.BLUE)),
            side("Baby Quartermain", "unborn, expected 3 May 2027", false, "Not allocated", new Strip.Next("Pre-birth assessment", Due.unknown(), null), Tag.of("Assessment", Tone.TEAL)));
    }

    private static Side side(String name, String note, boolean current, String worker, Strip.Next next, Tag... tags) {
        return new Side(name, "#side", note, List.of(tags), List.of(Row.of("Worker", worker), Row.of("Seen", "12 Nov")), next, current);
    }

    public List<Row> rows() {
        return List.of(Row.of("Language", "Twi; interpreter needed for mother").to("Change", "#language"), Row.of("Communication", "Uses a hearing aid; sits at the left").to("Change", "#communication"),
            Row.of("Safe ways of contact", "Text before ringing. Never leave a voicemail").to("Change", "#contact"), Row.of("School", "Larkfield Primary, Year 4").to("Change", "#school"), Row.of("GP", "Not known").to("Add", "#gp"));
    }

    public List<Section> sections() {
        return List.of(Section.of("Overview", "#overview", true), Section.of("Chronology", "#chronology", false).counting(148), Section.of("Visits and notes", "#visits", false).counting(61),
            Section.of("Family", "#family", false).counting(7), Section.of("Plans", "#plans", false).counting(3), Section.of("Who looked", "#looked", false));
    }
}
