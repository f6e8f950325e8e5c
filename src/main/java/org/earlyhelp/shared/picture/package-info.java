/** What the service's drawn pictures have in common. */
package org.earlyhelp.shared.picture;
