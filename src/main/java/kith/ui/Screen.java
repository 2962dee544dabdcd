package kith.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What the layout needs to know of the request being answered, so that no page has to carry it. */
public final class Screen {

    static final String FLASH = "kith.flash";
    static final String PLACES = "kith.places";
    static final String SERVICE = "kith.service";
    private static final String WORKER = "kith.worker";
    private static final String SEARCHED = "kith.searched";
    private static final String RIGHTS = "kith.rights";
    private static final String NONCE = "kith.nonce";
    private static final String IDLE = "kith.idle";
    private static final String LANGUAGE = "kith.language";
    private static final String LANGUAGES = "kith.languages";
    private static final String ASKED_AT = "kith.language-at";
    private static final String TERMS = "kith.terms";
    private static final String TITLE = "kith.title";
    private static final String DRAFT = "kith.draft";
    static final String TODAY = "kith.today";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Screen NONE = new Screen(null);

    private final HttpServletRequest request;

    private Screen(HttpServletRequest request) {
        this.request = request;
    }

    public static Screen now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here ? new Screen(here.getRequest()) : NONE;
    }

    /** Called once a request where access knows who is asking. */
    public static void signedIn(HttpServletRequest request, String name) {
        request.setAttribute(WORKER, name);
    }

    /** Called once a request where access knows what the one who asks may do, so that no page offers what would be refused. */
    public static void rights(HttpServletRequest request, Set<String> rights) {
        request.setAttribute(RIGHTS, rights);
    }

    /** Called once a request where access knows after how many idle minutes the page covers itself. */
    public static void idle(HttpServletRequest request, long minutes) {
        request.setAttribute(IDLE, minutes);
    }

    /** Called where a page for people outside is answered. */
    static void speaking(HttpServletRequest request, Language language, List<Language> offered) {
        request.setAttribute(LANGUAGE, language);
        request.setAttribute(LANGUAGES, offered);
    }

    /** Called for a page in one language that holds the others itself. */
    public static void speaking(HttpServletRequest request, Language language) {
        speaking(request, language, List.of(language));
    }

    public Language language() { return attribute(LANGUAGE) instanceof Language language ? language : Language.ENGLISH; }

    /** The words around the page. */
    public Wording words() { return Wording.of("layout", language()); }

    /** The other languages in which this page can be had. */
    public List<Language> otherLanguages() {
        return attribute(LANGUAGES) instanceof List<?> offered ? offered.stream().map(Language.class::cast).filter(each -> each != language()).toList() : List.of();
    }

    /** Called for a form in which nothing is lost when it is asked for again, at this address. */
    static void askedAt(HttpServletRequest request, String address) { request.setAttribute(ASKED_AT, address); }

    /** This page in another language. */
    public String in(Language language) { return (attribute(ASKED_AT) instanceof String address ? address : request.getRequestURI()) + "?lang=" + language.code(); }

    /** A form with something to mend holds what was typed, which would be lost. */
    public boolean offersLanguages(boolean problems) { return (!problems || attribute(ASKED_AT) != null) && !otherLanguages().isEmpty(); }

    /** Called once a request, where the country is known. */
    static void terms(HttpServletRequest request, Terms terms) {
        request.setAttribute(TERMS, terms);
    }

    /** As a form is to hold it: who leaves the page open past midnight still means the day on which it was opened. */
    public static String lasting(String typed) {
        return Typed.lasting(typed, now().attribute(TODAY) instanceof LocalDate today ? today : null);
    }

    /** Called where a form begins with a draft: since when it lies. */
    public static void draftSaved(String words) {
        now().set(DRAFT, words);
    }

    public String draftSaved() { return (String) attribute(DRAFT); }

    /** Called by the layout, before what stands in it. */
    public static void titled(String title) {
        now().set(TITLE, title);
    }

    public String title() { return (String) attribute(TITLE); }

    /** What the authority's country calls it: a page is written in the words of England. */
    public static String term(String words) {
        return now().attribute(TERMS) instanceof Terms terms ? terms.of(words) : words;
    }

    /** In the words of the service, where it calls its hubs otherwise. */
    public static String inLocalWords(String words) {
        return now().attribute(TERMS) instanceof Terms terms ? terms.local(words) : words;
    }

    /** The word by which this answer's own scripts are known to the browser. */
    public static String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String nonce) return nonce;
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }

    public String nonce() { return request == null ? null : nonce(request); }

    public String idle() { return attribute(IDLE) == null ? null : attribute(IDLE).toString(); }

    /** Where nothing is known, as on a page for an error, everything is offered: the route itself decides. */
    public boolean may(String right) {
        return right == null || !(attribute(RIGHTS) instanceof Set<?> rights) || rights.contains(right);
    }

    /** Whether whoever asks may write on records: what a page offers to record, it offers to them. */
    public static boolean mayRecord() { return now().may("RECORD"); }

    public boolean signedIn() { return worker() != null; }

    public String worker() { return (String) attribute(WORKER); }

    public String service() { return attribute(SERVICE) instanceof String name ? name : ""; }

    public Flash flash() {
        if (request == null) return null;
        var flashes = RequestContextUtils.getInputFlashMap(request);
        return flashes == null ? null : (Flash) flashes.get(FLASH);
    }

    public CsrfToken token() { return (CsrfToken) attribute("_csrf"); }

    @SuppressWarnings("unchecked")
    public List<Destination> places() {
        if (!(attribute(PLACES) instanceof List<?> places)) return List.of();
        return ((List<Destination>) places).stream().filter(place -> may(place.right())).toList();
    }

    public List<Menu> menu() { return Menu.of(places()); }

    public boolean at(Menu entry) { return entry.places().stream().anyMatch(this::at); }

    public boolean at(Destination place) {
        var here = request.getRequestURI();
        return here.equals(place.address()) || !place.address().equals("/") && here.startsWith(place.address() + "/");
    }

    /** Where the Record button leads: straight to the child whose record is on the screen. */
    public String record() {
        var variables = attribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> named && named.get("person") != null ? "/children/" + named.get("person") + "/record" : "/record";
    }

    /** What was searched for stays in the box above what was found. */
    public static void searched(HttpServletRequest request, String words) {
        request.setAttribute(SEARCHED, words);
    }

    /** Where a form that was opened from elsewhere, such as My day, leads back to once it is saved: an address of Kith, or null. */
    public String after() {
        var address = request == null ? null : request.getParameter("after");
        return local(address) ? address : null;
    }

    /** The address of this page, to come back to it. */
    public String here() {
        if (request == null) return "/";
        return request.getQueryString() == null ? request.getRequestURI() : request.getRequestURI() + "?" + request.getQueryString();
    }

    static boolean local(String address) {
        return address != null && address.startsWith("/") && !address.startsWith("//") && !address.contains("\\") && address.chars().noneMatch(Character::isISOControl);
    }

    public String searched() {
        return attribute(SEARCHED) instanceof String words ? words : "";
    }

    private void set(String name, Object value) {
        if (request != null) request.setAttribute(name, value);
    }

    private Object attribute(String name) {
        return request == null ? null : request.getAttribute(name);
    }
}
