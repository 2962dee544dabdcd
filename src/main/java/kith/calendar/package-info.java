/** Days: working days with the bank holidays of England and Wales, school days, weeks and months as the law counts them. */
package kith.calendar;
