/** Persons of any age: who they are, how they are related, where they live and have lived, how to reach them safely. */
package kith.people;
