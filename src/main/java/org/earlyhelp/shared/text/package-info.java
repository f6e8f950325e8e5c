/** What text, names and dates may hold: constraints that commands carry. */
package org.earlyhelp.shared.text;
