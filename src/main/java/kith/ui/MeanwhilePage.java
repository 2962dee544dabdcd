package kith.ui;

import java.util.List;

/** What two people wrote at once, beside each other. */
public record MeanwhilePage(String title, String action, String back, String who, Meanwhile meanwhile) {

    public List<Field> problems() {
        return meanwhile.clashes().stream().map(Meanwhile.Clash::choice).filter(Field::wrong).toList();
    }
}
