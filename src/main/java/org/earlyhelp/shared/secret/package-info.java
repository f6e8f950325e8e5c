/**
 * How anything is sealed under a key of the service, and where such a key comes from.
 */
package org.earlyhelp.shared.secret;
