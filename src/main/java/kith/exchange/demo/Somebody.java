package kith.exchange.demo;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import kith.ledger.PersonId;

/** A person while their story is being made up. */
final class Somebody {

    enum Part { CHILD, MOTHER, FATHER, STEPFATHER, GRANDMOTHER }

    final PersonId id;
    final Part part;
    final String sex;
    final Community community;
    final String ethnicity;
    final String forenames;
    final String surname;
    String knownAs;
    LocalDate born;
    /** Set while the child is not born yet. */
    LocalDate expected;
    /** When the birth was expected, of a child who was known before it. */
    LocalDate awaited;
    LocalDate died;
    /** Since when the service knows of them. */
    LocalDate known;
    long number;
    /** Children of the step-father where true: half brothers and sisters of the rest. */
    boolean second;
    boolean twin;
    Place home;
    String school;
    String surgery;
    String healthVisitor;
    String phone;
    String language;
    boolean interpreter;
    List<String> disabilities = List.of();
    boolean alone;

    Somebody(PersonId id, Part part, String sex, Community community, String ethnicity, String forenames, String surname) {
        this.id = id;
        this.part = part;
        this.sex = sex;
        this.community = community;
        this.ethnicity = ethnicity;
        this.forenames = forenames;
        this.surname = surname;
    }

    boolean child() {
        return part == Part.CHILD;
    }

    String first() {
        if (knownAs != null) return knownAs;
        if (forenames == null) return "the baby";
        int space = forenames.indexOf(' ');
        return space < 0 ? forenames : forenames.substring(0, space);
    }

    boolean known(LocalDate day) {
        return known == null || !known.isAfter(day);
    }

    boolean unborn(LocalDate day) {
        return born == null || born.isAfter(day);
    }

    int age(LocalDate day) {
        return unborn(day) ? -1 : Period.between(born, day).getYears();
    }

    boolean female() {
        return sex.equals("F");
    }

    /** The birthday, as the law counts it for somebody born on 29 February. */
    LocalDate turns(int age) {
        var birthday = born.plusYears(age);
        return birthday.getDayOfMonth() == born.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }
}
