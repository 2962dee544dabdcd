package kith.casework.files;

import kith.ledger.attachments.FormWithFiles;
import org.springframework.stereotype.Component;

/** The page that adds files, as a form with files. */
@Component
class FilesOfAChild implements FormWithFiles {

    @Override public boolean takes(String address) {
        return address.matches("/children/[0-9a-f-]{36}/files/new");
    }

    @Override public String tooLarge(String address) {
        return address;
    }
}
