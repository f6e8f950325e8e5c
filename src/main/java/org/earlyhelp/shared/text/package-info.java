/** What text, names and dates may hold: constraints that commands carry. */
@org.springframework.modulith.NamedInterface
package org.earlyhelp.shared.text;
