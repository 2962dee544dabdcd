package kith.assurance.watch;

/** Rules about what ties a worker to a family. Of each: worker, person, look, at, from the looks called "shown" or "outside" ({@link Watch#LOOKED}). */
final class Ties {

    static final String OWN_HOUSEHOLD = """
        select s.worker, s.person, s.look, s.at
          from shown s
          join access.worker_private own on own.worker = s.worker
          join people.residence home     on home.person = s.person and upper(replace(home.postcode, ' ', '')) = own.postcode
         where exists (select from people.residence mate
                         join people.name name on name.person = mate.person and lower(name.surname) = lower(own.surname)
                        where mate.postcode = home.postcode and (mate.person = home.person or mate.line = home.line))
        """;
    static final String SAME_POSTCODE = """
        select s.worker, s.person, s.look, s.at
          from shown s
          join access.worker_private own on own.worker = s.worker
          join people.residence home     on home.person = s.person and upper(replace(home.postcode, ' ', '')) = own.postcode
        """;
    /** ZX4 7QP is in the sector ZX4 7 and the district ZX4. */
    static final String SAME_SECTOR = """
        select s.worker, s.person, s.look, s.at
          from shown s
          join access.worker_private own on own.worker = s.worker and length(own.postcode) > 4
          join people.residence home     on home.person = s.person
         where left(upper(replace(home.postcode, ' ', '')), -2) = left(own.postcode, -2)
           and upper(replace(home.postcode, ' ', '')) <> own.postcode
        """;
    static final String SAME_DISTRICT = """
        select s.worker, s.person, s.look, s.at
          from shown s
          join access.worker_private own on own.worker = s.worker and length(own.postcode) > 4
          join people.residence home     on home.person = s.person
         where left(upper(replace(home.postcode, ' ', '')), -3) = left(own.postcode, -3)
           and left(upper(replace(home.postcode, ' ', '')), -2) <> left(own.postcode, -2)
        """;
    private static final String NAMESAKES = """
        with bearers as materialized (
            select lower(surname) as surname, count(distinct person) as n from people.name group by 1
        ), everybody as materialized (
            select count(*) as n from people.person
        )
        select distinct s.worker, s.person, s.look, s.at
          from shown s
          join access.worker worker           on worker.id = s.worker
          left join access.worker_private own on own.worker = s.worker
          join people.name name               on name.person = s.person and lower(name.surname) = lower(coalesce(own.surname, substring(worker.name from '[^ ]+$')))
          join bearers                        on bearers.surname = lower(name.surname)
         cross join everybody
        """;
    static final String RARE_SURNAME = NAMESAKES + " where bearers.n <= greatest(6, everybody.n / 2000)";
    static final String COMMON_SURNAME = NAMESAKES + " where bearers.n > greatest(6, everybody.n / 2000)";
    static final String COLLEAGUE = """
        select o.worker, o.person, o.look, o.at
          from outside o
          join people.residence home       on home.person = o.person
          join access.worker_private other on other.postcode = upper(replace(home.postcode, ' ', '')) and other.worker <> o.worker
         where exists (select from people.residence mate
                         join people.name name on name.person = mate.person and lower(name.surname) = lower(other.surname)
                        where mate.postcode = home.postcode and (mate.person = home.person or mate.line = home.line))
        """;

    private Ties() {}
}
