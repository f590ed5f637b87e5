/**
 * The register: the PostgreSQL database that holds what people decide and do.
 *
 * <p>Comes in: a data directory, or the address of a database server. Goes out: a migrated database that is ready for use, and the
 * audit trail. It starts beside the site and never before it: figures come from editions, so pages do not wait for the register.
 * What is written into it is left to the rooms that write.
 */
@NullMarked
package nl.wijkmaat.app.register;

import org.jspecify.annotations.NullMarked;
