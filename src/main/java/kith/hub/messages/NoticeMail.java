package kith.hub.messages;

import org.springframework.mail.SimpleMailMessage;

/** The one mail that Kith sends: the same words for everybody. */
final class NoticeMail {

    static final String SUBJECT = "You have a message in Kith";
    static final String TEXT = "You have a message in Kith. Sign in to read it: ";

    private NoticeMail() {}

    static SimpleMailMessage to(String address, String from, String link) {
        var mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(address);
        mail.setSubject(SUBJECT);
        mail.setText(TEXT + link);
        return mail;
    }
}
