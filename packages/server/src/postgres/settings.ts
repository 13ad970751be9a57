/**
 * What PostgreSQL is started with. On the command line rather than in `postgresql.conf`, so that a new
 * version of this project brings its settings to an old data directory. No secrets: others can read it.
 *
 * Sized for a small machine (1 GB, 1–2 cores): about 40 MB resident when idle.
 */
export function postgresSettings(
  port: number,
  extra: Readonly<Record<string, string>> = {},
): string[] {
  const settings: Record<string, string> = {
    // Reachable from this machine only, by password.
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',

    // What was acknowledged is on disk.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',

    max_connections: '60',
    shared_buffers: '64MB',
    effective_cache_size: '256MB',
    maintenance_work_mem: '32MB',
    max_wal_size: '256MB',
    min_wal_size: '32MB',
    wal_compression: 'on',
    random_page_cost: '1.1',
    max_worker_processes: '4',
    max_parallel_workers: '2',
    max_parallel_workers_per_gather: '0',
    io_method: 'sync',
    huge_pages: 'off',
    jit: 'off',

    // A runaway statement or a forgotten transaction must not hold others up; neither a vanished client.
    statement_timeout: '30s',
    lock_timeout: '10s',
    idle_in_transaction_session_timeout: '30s',
    client_connection_check_interval: '10s',

    timezone: 'UTC',
    log_timezone: 'UTC',

    // To standard error, which the supervisor reads. No statements, values or details: they hold
    // personal data.
    logging_collector: 'off',
    log_destination: 'stderr',
    log_line_prefix: '',
    log_checkpoints: 'off',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
    ...extra,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
