package kith.exchange.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML file read element by element, never whole. A document type declaration, and with it every entity, is refused: a return
 * has none, and through one a file could read others or grow without end.
 */
final class XmlFile {

    static final long LARGEST = 200L << 20;
    private static final int BEGINNING = 400;
    private static final Pattern NAMED = Pattern.compile("^[^<]{0,3}<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)");
    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 50_000;
    private static final int LONGEST = 1_000_000;

    private final Path path;
    private final String name;
    private long line;
    private int parts;

    XmlFile(Path path) {
        this.path = path;
        this.name = path.getFileName().toString();
    }

    /** Hands over each whole element of the given names, wherever it stands; of all others nothing is kept. */
    void read(Consumer<Element> each, String... wanted) {
        try (var in = open()) {
            var reader = factory().createXMLStreamReader(text(in));
            walk(reader, each, wanted);
        } catch (XMLStreamException broken) {
            if (broken.getLocation() != null && broken.getLocation().getLineNumber() > 0) line = broken.getLocation().getLineNumber();
            throw refused(broken);
        } catch (IOException broken) {
            throw new Refused(name, line, "The file cannot be read: " + broken.getMessage(), "Check that it is there, that it is the whole file, and that you may read it.");
        } catch (RuntimeException broken) {
            // the parser of the JDK answers some malformed bytes with an exception of its own insides
            if (broken instanceof Refused) throw broken;
            throw new Refused(name, line, "This is not XML that can be read", "Export the file again.");
        }
    }

    private InputStream open() throws IOException {
        if (Files.isDirectory(path)) throw new Refused(name, 0, "This is a folder", "Name the XML file in it. A folder of SSDA903 tables is loaded with: kith import ssda903 DIR");
        if (Files.size(path) > LARGEST) throw new Refused(name, 0, "The file is larger than 200 MB", "A census of the largest authority is smaller: export it again.");
        if (Files.size(path) == 0) throw new Refused(name, 0, "The file is empty", "Export it again.");
        return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    }

    /** As letters: one that is none in the file's encoding costs its row, where the parser would stop, and write of it on the screen. */
    private Reader text(InputStream in) throws IOException {
        in.mark(BEGINNING);
        var start = in.readNBytes(BEGINNING);
        in.reset();
        var encoding = encoding(start);
        in.skipNBytes(byteOrderMark(start));
        return new InputStreamReader(in, encoding.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private Charset encoding(byte[] start) {
        var wide = sixteen(start);
        var named = NAMED.matcher(new String(start, wide == null ? StandardCharsets.ISO_8859_1 : wide));
        if (!named.find()) return wide == null ? StandardCharsets.UTF_8 : wide;
        var said = named.group(1);
        boolean saysSixteen = said.toUpperCase(Locale.ROOT).matches("UTF-16.*|ISO-10646-UCS-2");
        if (wide != null && !saysSixteen) throw new Refused(name, 1, "The file is saved as UTF-16 and says that it is " + Problems.shown(said), "Save it as UTF-8 and load it again.");
        if (wide == null && saysSixteen) throw new Refused(name, 1, "The file says that it is " + Problems.shown(said) + " and is not saved so", "Save it as UTF-8 and load it again.");
        return wide != null ? wide : known(said);
    }

    private Charset known(String said) {
        try {
            return Charset.forName(said);
        } catch (IllegalArgumentException unknown) {
            throw new Refused(name, 1, "The file names an encoding that is not known: " + Problems.shown(said), "Save it as UTF-8 and load it again.");
        }
    }

    /** Null where the file is not saved in two bytes a letter. */
    private static Charset sixteen(byte[] start) {
        return switch (firstTwo(start)) {
            case 0xfeff, '<' -> StandardCharsets.UTF_16BE;
            case 0xfffe, '<' << 8 -> StandardCharsets.UTF_16LE;
            default -> null;
        };
    }

    private static int byteOrderMark(byte[] start) {
        return switch (firstTwo(start)) {
            case 0xfeff, 0xfffe -> 2;
            case 0xefbb -> start.length > 2 && (start[2] & 0xff) == 0xbf ? 3 : 0;
            default -> 0;
        };
    }

    private static int firstTwo(byte[] start) {
        return start.length < 2 ? 0 : (start[0] & 0xff) << 8 | start[1] & 0xff;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("The file asks for another file");
        });
        return factory;
    }

    private void walk(XMLStreamReader reader, Consumer<Element> each, String... wanted) throws XMLStreamException {
        Deque<Element> open = new ArrayDeque<>();
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            line = reader.getLocation().getLineNumber();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_DECLARATION, XMLStreamConstants.ENTITY_REFERENCE -> throw entities();
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) throw new Refused(name, line, "Elements stand in one another more than " + DEEPEST + " deep", "This is not a census file: export it again.");
                    if (!open.isEmpty() || is(reader.getLocalName(), wanted)) start(new Element(reader.getLocalName(), line), open);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) say(open.peek(), reader.getText());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (!open.isEmpty()) {
                        var done = open.pop();
                        if (open.isEmpty()) each.accept(done);
                    }
                }
                default -> { }
            }
        }
    }

    private void start(Element element, Deque<Element> open) {
        if (open.isEmpty()) parts = 0;
        else open.peek().add(element);
        if (++parts > MOST_PARTS) throw new Refused(name, line, "One child has more than " + MOST_PARTS + " elements", "This is not a census file: export it again.");
        open.push(element);
    }

    /** What is too long is cut: the row is then listed for its length. */
    private static void say(Element element, String text) {
        int room = LONGEST - element.text().length();
        if (room > 0) element.say(text.length() > room ? text.substring(0, room) : text);
    }

    private static boolean is(String element, String... wanted) {
        for (var each : wanted) if (each.equalsIgnoreCase(element)) return true;
        return false;
    }

    private Refused entities() {
        return new Refused(name, line, "The file declares a document type or entities, which could read other files or exhaust the machine", "A census file needs none: have it exported again, and ask where this one came from.");
    }

    private Refused brokenOff() {
        return new Refused(name, line, "The file breaks off or its elements do not close", "Export it again: what stands before this line was read.");
    }

    private Refused refused(XMLStreamException broken) {
        var said = broken.getMessage() == null ? "" : broken.getMessage().toLowerCase();
        // the parser says "the same entity" of a file that breaks off
        if (said.contains("must start and end within")) return brokenOff();
        if (said.contains("must immediately follow the '&'") || said.contains("must end with the ';'"))
            return new Refused(name, line, "An & stands by itself, which XML does not allow", "Write it as &amp; or have the file exported again: what stands before this line was read.");
        if (said.contains("entity") || said.contains("doctype") || said.contains("dtd") || said.contains("another file")) return entities();
        if (said.contains("encoding") || said.contains("byte") || said.contains("utf")) return new Refused(name, line, "The file holds bytes that do not belong to the encoding it names", "Save it as UTF-8 and load it again.");
        if (said.contains("end of file") || said.contains("premature") || said.contains("end-tag")) return brokenOff();
        return new Refused(name, line, "This is not well-formed XML", "Export the file again: what stands before this line was read.");
    }
}
