/** Help by agreement: early help, child in need plans, disabled children. */
package kith.help;
