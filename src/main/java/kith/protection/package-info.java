/** Child protection: strategy discussions, section 47 enquiries, conferences, core groups, protection plans. */
package kith.protection;
