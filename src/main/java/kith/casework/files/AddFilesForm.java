package kith.casework.files;

import java.util.List;
import kith.casework.record.AboutWhom;
import kith.ui.Answers;
import kith.ui.Field;

/** Files on their way to a record, with what they are in a few words. */
public record AddFilesForm(AboutWhom about, Field what, Field files) {

    static final int MOST = 10;

    static AddFilesForm of(AboutWhom about, Answers answers) {
        return new AddFilesForm(about, answers.field("what"), Field.blank("files"));
    }

    AddFilesForm checked(int chosen) {
        var form = new AddFilesForm(about.checked(), what.orElse("Say in a few words what it is, such as the letter of the school").atMost(300, "Say it in fewer words"),
            files.must(chosen > 0, "Choose a file").must(chosen <= MOST, "Choose at most " + MOST + " files at a time"));
        return chosen > 0 && !form.problems().isEmpty() ? form.wrong("Choose the files again: they were not kept yet") : form;
    }

    AddFilesForm wrong(String words) {
        return new AddFilesForm(about, what, files.wrong(words));
    }

    public List<Field> problems() {
        return Field.wrongOnes(what, about.children(), files);
    }
}
