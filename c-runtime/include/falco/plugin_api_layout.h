/* plugin_api_layout.h - asserts every size, offset, value and prototype of the plugin ABI 3.12.0 (LP64, little-endian).
 *
 * Includes nothing, on purpose: plugin_api.h includes it behind our own declarations, and a test includes it behind the
 * host's real header. Invariant: it names only what both headers declare. */
#ifndef TSF_FALCO_PLUGIN_API_LAYOUT_H
#define TSF_FALCO_PLUGIN_API_LAYOUT_H

#ifndef __cplusplus

#define TSF_ABI_SIZE(type, bytes) _Static_assert(sizeof(type) == (bytes), "size of " #type)
#define TSF_ABI_OFFSET(type, member, bytes)                                                                           \
  _Static_assert(offsetof(type, member) == (bytes), "offset of " #type "." #member)
#define TSF_ABI_VALUE(name, value) _Static_assert((int)(name) == (value), "value of " #name)
/* Member `member` is a function of exactly this type. */
#define TSF_ABI_FUNCTION(type, member, result, ...)                                                                   \
  _Static_assert(_Generic(((type *)0)->member, result (*)(__VA_ARGS__): 1, default: 0), "type of " #type "." #member)

TSF_ABI_VALUE(PLUGIN_API_VERSION_MAJOR, 3);
TSF_ABI_VALUE(PLUGIN_API_VERSION_MINOR, 12);
TSF_ABI_VALUE(PLUGIN_API_VERSION_PATCH, 0);
TSF_ABI_VALUE(PLUGIN_MAX_ERRLEN, 1024);

TSF_ABI_VALUE(SS_PLUGIN_SUCCESS, 0);
TSF_ABI_VALUE(SS_PLUGIN_FAILURE, 1);
TSF_ABI_VALUE(SS_PLUGIN_TIMEOUT, -1);
TSF_ABI_VALUE(SS_PLUGIN_EOF, 2);
TSF_ABI_VALUE(SS_PLUGIN_NOT_SUPPORTED, 3);
TSF_ABI_VALUE(SS_PLUGIN_SCHEMA_NONE, 0);
TSF_ABI_VALUE(SS_PLUGIN_SCHEMA_JSON, 1);

TSF_ABI_VALUE(FTYPE_UINT64, 8);
TSF_ABI_VALUE(FTYPE_STRING, 9);
TSF_ABI_VALUE(FTYPE_RELTIME, 20);
TSF_ABI_VALUE(FTYPE_ABSTIME, 21);
TSF_ABI_VALUE(FTYPE_BOOL, 25);
TSF_ABI_VALUE(FTYPE_IPADDR, 40);
TSF_ABI_VALUE(FTYPE_IPNET, 41);

TSF_ABI_VALUE(SS_PLUGIN_ST_INT8, 1);
TSF_ABI_VALUE(SS_PLUGIN_ST_INT16, 2);
TSF_ABI_VALUE(SS_PLUGIN_ST_INT32, 3);
TSF_ABI_VALUE(SS_PLUGIN_ST_INT64, 4);
TSF_ABI_VALUE(SS_PLUGIN_ST_UINT8, 5);
TSF_ABI_VALUE(SS_PLUGIN_ST_UINT16, 6);
TSF_ABI_VALUE(SS_PLUGIN_ST_UINT32, 7);
TSF_ABI_VALUE(SS_PLUGIN_ST_UINT64, 8);
TSF_ABI_VALUE(SS_PLUGIN_ST_STRING, 9);
TSF_ABI_VALUE(SS_PLUGIN_ST_TABLE, 10);
TSF_ABI_VALUE(SS_PLUGIN_ST_BOOL, 25);

TSF_ABI_VALUE(SS_PLUGIN_LOG_SEV_FATAL, 1);
TSF_ABI_VALUE(SS_PLUGIN_LOG_SEV_CRITICAL, 2);
TSF_ABI_VALUE(SS_PLUGIN_LOG_SEV_ERROR, 3);
TSF_ABI_VALUE(SS_PLUGIN_LOG_SEV_WARNING, 4);
TSF_ABI_VALUE(SS_PLUGIN_LOG_SEV_NOTICE, 5);
TSF_ABI_VALUE(SS_PLUGIN_LOG_SEV_INFO, 6);
TSF_ABI_VALUE(SS_PLUGIN_LOG_SEV_DEBUG, 7);
TSF_ABI_VALUE(SS_PLUGIN_LOG_SEV_TRACE, 8);

TSF_ABI_VALUE(SS_PLUGIN_METRIC_VALUE_TYPE_U32, 0);
TSF_ABI_VALUE(SS_PLUGIN_METRIC_VALUE_TYPE_S32, 1);
TSF_ABI_VALUE(SS_PLUGIN_METRIC_VALUE_TYPE_U64, 2);
TSF_ABI_VALUE(SS_PLUGIN_METRIC_VALUE_TYPE_S64, 3);
TSF_ABI_VALUE(SS_PLUGIN_METRIC_VALUE_TYPE_D, 4);
TSF_ABI_VALUE(SS_PLUGIN_METRIC_VALUE_TYPE_F, 5);
TSF_ABI_VALUE(SS_PLUGIN_METRIC_VALUE_TYPE_I, 6);

TSF_ABI_VALUE(SS_PLUGIN_METRIC_TYPE_MONOTONIC, 0);
TSF_ABI_VALUE(SS_PLUGIN_METRIC_TYPE_NON_MONOTONIC, 1);

TSF_ABI_SIZE(ss_plugin_bool, 4);
TSF_ABI_SIZE(ss_plugin_rc, 4);
TSF_ABI_SIZE(ss_plugin_field_type, 4);
TSF_ABI_SIZE(ss_plugin_schema_type, 4);
TSF_ABI_SIZE(ss_plugin_state_type, 4);
TSF_ABI_SIZE(ss_plugin_log_severity, 4);
TSF_ABI_SIZE(ss_plugin_metric_value_type, 4);
TSF_ABI_SIZE(ss_plugin_metric_type, 4);
_Static_assert((ss_plugin_rc)-1 < (ss_plugin_rc)0, "ss_plugin_rc is signed");
_Static_assert((ss_plugin_bool)-1 > (ss_plugin_bool)0, "ss_plugin_bool is unsigned");

TSF_ABI_SIZE(ss_plugin_event, 26);
TSF_ABI_OFFSET(ss_plugin_event, ts, 0);
TSF_ABI_OFFSET(ss_plugin_event, tid, 8);
TSF_ABI_OFFSET(ss_plugin_event, len, 16);
TSF_ABI_OFFSET(ss_plugin_event, type, 20);
TSF_ABI_OFFSET(ss_plugin_event, nparams, 22);

TSF_ABI_SIZE(ss_plugin_event_input, 24);
TSF_ABI_OFFSET(ss_plugin_event_input, evt, 0);
TSF_ABI_OFFSET(ss_plugin_event_input, evtnum, 8);
TSF_ABI_OFFSET(ss_plugin_event_input, evtsrc, 16);

TSF_ABI_SIZE(ss_plugin_byte_buffer, 16);
TSF_ABI_OFFSET(ss_plugin_byte_buffer, len, 0);
TSF_ABI_OFFSET(ss_plugin_byte_buffer, ptr, 8);

TSF_ABI_SIZE(ss_plugin_init_input, 40);
TSF_ABI_OFFSET(ss_plugin_init_input, config, 0);
TSF_ABI_OFFSET(ss_plugin_init_input, owner, 8);
TSF_ABI_OFFSET(ss_plugin_init_input, get_owner_last_error, 16);
TSF_ABI_OFFSET(ss_plugin_init_input, tables, 24);
TSF_ABI_OFFSET(ss_plugin_init_input, log_fn, 32);

TSF_ABI_SIZE(ss_plugin_set_config_input, 8);
TSF_ABI_OFFSET(ss_plugin_set_config_input, config, 0);

TSF_ABI_SIZE(ss_plugin_field_extract_input, 80);
TSF_ABI_OFFSET(ss_plugin_field_extract_input, owner, 0);
TSF_ABI_OFFSET(ss_plugin_field_extract_input, get_owner_last_error, 8);
TSF_ABI_OFFSET(ss_plugin_field_extract_input, num_fields, 16);
TSF_ABI_OFFSET(ss_plugin_field_extract_input, fields, 24);
TSF_ABI_OFFSET(ss_plugin_field_extract_input, table_reader, 32);
TSF_ABI_OFFSET(ss_plugin_field_extract_input, table_reader_ext, 64);
TSF_ABI_OFFSET(ss_plugin_field_extract_input, value_offsets, 72);

TSF_ABI_SIZE(ss_plugin_event_parse_input, 112);
TSF_ABI_OFFSET(ss_plugin_event_parse_input, owner, 0);
TSF_ABI_OFFSET(ss_plugin_event_parse_input, get_owner_last_error, 8);
TSF_ABI_OFFSET(ss_plugin_event_parse_input, table_reader, 16);
TSF_ABI_OFFSET(ss_plugin_event_parse_input, table_writer, 48);
TSF_ABI_OFFSET(ss_plugin_event_parse_input, table_reader_ext, 96);
TSF_ABI_OFFSET(ss_plugin_event_parse_input, table_writer_ext, 104);

TSF_ABI_SIZE(ss_plugin_capture_listen_input, 40);
TSF_ABI_OFFSET(ss_plugin_capture_listen_input, owner, 0);
TSF_ABI_OFFSET(ss_plugin_capture_listen_input, routine, 8);
TSF_ABI_OFFSET(ss_plugin_capture_listen_input, table_reader_ext, 16);
TSF_ABI_OFFSET(ss_plugin_capture_listen_input, table_writer_ext, 24);
TSF_ABI_OFFSET(ss_plugin_capture_listen_input, get_owner_last_error, 32);

TSF_ABI_SIZE(ss_plugin_routine_vtable, 16);
TSF_ABI_OFFSET(ss_plugin_routine_vtable, subscribe, 0);
TSF_ABI_OFFSET(ss_plugin_routine_vtable, unsubscribe, 8);

TSF_ABI_SIZE(ss_plugin_extract_field, 64);
TSF_ABI_OFFSET(ss_plugin_extract_field, res, 0);
TSF_ABI_OFFSET(ss_plugin_extract_field, res.str, 0);
TSF_ABI_OFFSET(ss_plugin_extract_field, res.u64, 0);
TSF_ABI_OFFSET(ss_plugin_extract_field, res.u32, 0);
TSF_ABI_OFFSET(ss_plugin_extract_field, res.boolean, 0);
TSF_ABI_OFFSET(ss_plugin_extract_field, res.buf, 0);
TSF_ABI_OFFSET(ss_plugin_extract_field, res_len, 8);
TSF_ABI_OFFSET(ss_plugin_extract_field, field_id, 16);
TSF_ABI_OFFSET(ss_plugin_extract_field, field, 24);
TSF_ABI_OFFSET(ss_plugin_extract_field, arg_key, 32);
TSF_ABI_OFFSET(ss_plugin_extract_field, arg_index, 40);
TSF_ABI_OFFSET(ss_plugin_extract_field, arg_present, 48);
TSF_ABI_OFFSET(ss_plugin_extract_field, ftype, 52);
TSF_ABI_OFFSET(ss_plugin_extract_field, flist, 56);

TSF_ABI_SIZE(ss_plugin_extract_value_offsets, 16);
TSF_ABI_OFFSET(ss_plugin_extract_value_offsets, start, 0);
TSF_ABI_OFFSET(ss_plugin_extract_value_offsets, length, 8);

TSF_ABI_SIZE(ss_plugin_state_data, 8);
TSF_ABI_OFFSET(ss_plugin_state_data, s8, 0);
TSF_ABI_OFFSET(ss_plugin_state_data, s16, 0);
TSF_ABI_OFFSET(ss_plugin_state_data, s32, 0);
TSF_ABI_OFFSET(ss_plugin_state_data, s64, 0);
TSF_ABI_OFFSET(ss_plugin_state_data, u8, 0);
TSF_ABI_OFFSET(ss_plugin_state_data, u16, 0);
TSF_ABI_OFFSET(ss_plugin_state_data, u32, 0);
TSF_ABI_OFFSET(ss_plugin_state_data, u64, 0);
TSF_ABI_OFFSET(ss_plugin_state_data, str, 0);
TSF_ABI_OFFSET(ss_plugin_state_data, b, 0);
TSF_ABI_OFFSET(ss_plugin_state_data, table, 0);

TSF_ABI_SIZE(ss_plugin_table_info, 16);
TSF_ABI_OFFSET(ss_plugin_table_info, name, 0);
TSF_ABI_OFFSET(ss_plugin_table_info, key_type, 8);

TSF_ABI_SIZE(ss_plugin_table_fieldinfo, 16);
TSF_ABI_OFFSET(ss_plugin_table_fieldinfo, name, 0);
TSF_ABI_OFFSET(ss_plugin_table_fieldinfo, field_type, 8);
TSF_ABI_OFFSET(ss_plugin_table_fieldinfo, read_only, 12);

TSF_ABI_SIZE(ss_plugin_metric_value, 8);
TSF_ABI_OFFSET(ss_plugin_metric_value, u32, 0);
TSF_ABI_OFFSET(ss_plugin_metric_value, s32, 0);
TSF_ABI_OFFSET(ss_plugin_metric_value, u64, 0);
TSF_ABI_OFFSET(ss_plugin_metric_value, s64, 0);
TSF_ABI_OFFSET(ss_plugin_metric_value, d, 0);
TSF_ABI_OFFSET(ss_plugin_metric_value, f, 0);
TSF_ABI_OFFSET(ss_plugin_metric_value, i, 0);

TSF_ABI_SIZE(ss_plugin_metric, 32);
TSF_ABI_OFFSET(ss_plugin_metric, name, 0);
TSF_ABI_OFFSET(ss_plugin_metric, type, 8);
TSF_ABI_OFFSET(ss_plugin_metric, value, 16);
TSF_ABI_OFFSET(ss_plugin_metric, value_type, 24);

TSF_ABI_SIZE(ss_plugin_table_reader_vtable, 32);
TSF_ABI_OFFSET(ss_plugin_table_reader_vtable, get_table_name, 0);
TSF_ABI_OFFSET(ss_plugin_table_reader_vtable, get_table_size, 8);
TSF_ABI_OFFSET(ss_plugin_table_reader_vtable, get_table_entry, 16);
TSF_ABI_OFFSET(ss_plugin_table_reader_vtable, read_entry_field, 24);

TSF_ABI_SIZE(ss_plugin_table_reader_vtable_ext, 48);
TSF_ABI_OFFSET(ss_plugin_table_reader_vtable_ext, get_table_name, 0);
TSF_ABI_OFFSET(ss_plugin_table_reader_vtable_ext, get_table_size, 8);
TSF_ABI_OFFSET(ss_plugin_table_reader_vtable_ext, get_table_entry, 16);
TSF_ABI_OFFSET(ss_plugin_table_reader_vtable_ext, read_entry_field, 24);
TSF_ABI_OFFSET(ss_plugin_table_reader_vtable_ext, release_table_entry, 32);
TSF_ABI_OFFSET(ss_plugin_table_reader_vtable_ext, iterate_entries, 40);

TSF_ABI_SIZE(ss_plugin_table_writer_vtable, 48);
TSF_ABI_OFFSET(ss_plugin_table_writer_vtable, clear_table, 0);
TSF_ABI_OFFSET(ss_plugin_table_writer_vtable, erase_table_entry, 8);
TSF_ABI_OFFSET(ss_plugin_table_writer_vtable, create_table_entry, 16);
TSF_ABI_OFFSET(ss_plugin_table_writer_vtable, destroy_table_entry, 24);
TSF_ABI_OFFSET(ss_plugin_table_writer_vtable, add_table_entry, 32);
TSF_ABI_OFFSET(ss_plugin_table_writer_vtable, write_entry_field, 40);

TSF_ABI_SIZE(ss_plugin_table_writer_vtable_ext, 48);
TSF_ABI_OFFSET(ss_plugin_table_writer_vtable_ext, clear_table, 0);
TSF_ABI_OFFSET(ss_plugin_table_writer_vtable_ext, erase_table_entry, 8);
TSF_ABI_OFFSET(ss_plugin_table_writer_vtable_ext, create_table_entry, 16);
TSF_ABI_OFFSET(ss_plugin_table_writer_vtable_ext, destroy_table_entry, 24);
TSF_ABI_OFFSET(ss_plugin_table_writer_vtable_ext, add_table_entry, 32);
TSF_ABI_OFFSET(ss_plugin_table_writer_vtable_ext, write_entry_field, 40);

TSF_ABI_SIZE(ss_plugin_table_fields_vtable, 24);
TSF_ABI_OFFSET(ss_plugin_table_fields_vtable, list_table_fields, 0);
TSF_ABI_OFFSET(ss_plugin_table_fields_vtable, get_table_field, 8);
TSF_ABI_OFFSET(ss_plugin_table_fields_vtable, add_table_field, 16);

TSF_ABI_SIZE(ss_plugin_table_fields_vtable_ext, 24);
TSF_ABI_OFFSET(ss_plugin_table_fields_vtable_ext, list_table_fields, 0);
TSF_ABI_OFFSET(ss_plugin_table_fields_vtable_ext, get_table_field, 8);
TSF_ABI_OFFSET(ss_plugin_table_fields_vtable_ext, add_table_field, 16);

TSF_ABI_SIZE(ss_plugin_init_tables_input, 72);
TSF_ABI_OFFSET(ss_plugin_init_tables_input, list_tables, 0);
TSF_ABI_OFFSET(ss_plugin_init_tables_input, get_table, 8);
TSF_ABI_OFFSET(ss_plugin_init_tables_input, add_table, 16);
TSF_ABI_OFFSET(ss_plugin_init_tables_input, fields, 24);
TSF_ABI_OFFSET(ss_plugin_init_tables_input, fields_ext, 48);
TSF_ABI_OFFSET(ss_plugin_init_tables_input, reader_ext, 56);
TSF_ABI_OFFSET(ss_plugin_init_tables_input, writer_ext, 64);

TSF_ABI_SIZE(ss_plugin_table_input, 152);
TSF_ABI_OFFSET(ss_plugin_table_input, name, 0);
TSF_ABI_OFFSET(ss_plugin_table_input, key_type, 8);
TSF_ABI_OFFSET(ss_plugin_table_input, table, 16);
TSF_ABI_OFFSET(ss_plugin_table_input, reader, 24);
TSF_ABI_OFFSET(ss_plugin_table_input, writer, 56);
TSF_ABI_OFFSET(ss_plugin_table_input, fields, 104);
TSF_ABI_OFFSET(ss_plugin_table_input, reader_ext, 128);
TSF_ABI_OFFSET(ss_plugin_table_input, writer_ext, 136);
TSF_ABI_OFFSET(ss_plugin_table_input, fields_ext, 144);

TSF_ABI_SIZE(plugin_api, 264);
TSF_ABI_OFFSET(plugin_api, get_required_api_version, 0);
TSF_ABI_OFFSET(plugin_api, get_init_schema, 8);
TSF_ABI_OFFSET(plugin_api, init, 16);
TSF_ABI_OFFSET(plugin_api, destroy, 24);
TSF_ABI_OFFSET(plugin_api, get_last_error, 32);
TSF_ABI_OFFSET(plugin_api, get_name, 40);
TSF_ABI_OFFSET(plugin_api, get_description, 48);
TSF_ABI_OFFSET(plugin_api, get_contact, 56);
TSF_ABI_OFFSET(plugin_api, get_version, 64);
TSF_ABI_OFFSET(plugin_api, get_id, 72);
TSF_ABI_OFFSET(plugin_api, get_event_source, 80);
TSF_ABI_OFFSET(plugin_api, open, 88);
TSF_ABI_OFFSET(plugin_api, close, 96);
TSF_ABI_OFFSET(plugin_api, list_open_params, 104);
TSF_ABI_OFFSET(plugin_api, get_progress, 112);
TSF_ABI_OFFSET(plugin_api, event_to_string, 120);
TSF_ABI_OFFSET(plugin_api, next_batch, 128);
TSF_ABI_OFFSET(plugin_api, get_extract_event_types, 136);
TSF_ABI_OFFSET(plugin_api, get_extract_event_sources, 144);
TSF_ABI_OFFSET(plugin_api, get_fields, 152);
TSF_ABI_OFFSET(plugin_api, extract_fields, 160);
TSF_ABI_OFFSET(plugin_api, get_parse_event_types, 168);
TSF_ABI_OFFSET(plugin_api, get_parse_event_sources, 176);
TSF_ABI_OFFSET(plugin_api, parse_event, 184);
TSF_ABI_OFFSET(plugin_api, get_async_event_sources, 192);
TSF_ABI_OFFSET(plugin_api, get_async_events, 200);
TSF_ABI_OFFSET(plugin_api, set_async_event_handler, 208);
TSF_ABI_OFFSET(plugin_api, dump_state, 216);
TSF_ABI_OFFSET(plugin_api, set_config, 224);
TSF_ABI_OFFSET(plugin_api, get_metrics, 232);
TSF_ABI_OFFSET(plugin_api, capture_open, 240);
TSF_ABI_OFFSET(plugin_api, capture_close, 248);
TSF_ABI_OFFSET(plugin_api, get_required_event_schema_version, 256);

TSF_ABI_FUNCTION(plugin_api, get_required_api_version, const char *, void);
TSF_ABI_FUNCTION(plugin_api, get_init_schema, const char *, ss_plugin_schema_type *);
TSF_ABI_FUNCTION(plugin_api, init, ss_plugin_t *, const ss_plugin_init_input *, ss_plugin_rc *);
TSF_ABI_FUNCTION(plugin_api, destroy, void, ss_plugin_t *);
TSF_ABI_FUNCTION(plugin_api, get_last_error, const char *, ss_plugin_t *);
TSF_ABI_FUNCTION(plugin_api, get_name, const char *, void);
TSF_ABI_FUNCTION(plugin_api, get_description, const char *, void);
TSF_ABI_FUNCTION(plugin_api, get_contact, const char *, void);
TSF_ABI_FUNCTION(plugin_api, get_version, const char *, void);
TSF_ABI_FUNCTION(plugin_api, get_id, uint32_t, void);
TSF_ABI_FUNCTION(plugin_api, get_event_source, const char *, void);
TSF_ABI_FUNCTION(plugin_api, open, ss_instance_t *, ss_plugin_t *, const char *, ss_plugin_rc *);
TSF_ABI_FUNCTION(plugin_api, close, void, ss_plugin_t *, ss_instance_t *);
TSF_ABI_FUNCTION(plugin_api, list_open_params, const char *, ss_plugin_t *, ss_plugin_rc *);
TSF_ABI_FUNCTION(plugin_api, get_progress, const char *, ss_plugin_t *, ss_instance_t *, uint32_t *);
TSF_ABI_FUNCTION(plugin_api, event_to_string, const char *, ss_plugin_t *, const ss_plugin_event_input *);
TSF_ABI_FUNCTION(plugin_api, next_batch, ss_plugin_rc,
                 ss_plugin_t *, ss_instance_t *, uint32_t *, ss_plugin_event ***);
TSF_ABI_FUNCTION(plugin_api, get_extract_event_types, uint16_t *, uint32_t *, ss_plugin_t *);
TSF_ABI_FUNCTION(plugin_api, get_extract_event_sources, const char *, void);
TSF_ABI_FUNCTION(plugin_api, get_fields, const char *, void);
TSF_ABI_FUNCTION(plugin_api, extract_fields, ss_plugin_rc,
                 ss_plugin_t *, const ss_plugin_event_input *, const ss_plugin_field_extract_input *);
TSF_ABI_FUNCTION(plugin_api, get_parse_event_types, uint16_t *, uint32_t *, ss_plugin_t *);
TSF_ABI_FUNCTION(plugin_api, get_parse_event_sources, const char *, void);
TSF_ABI_FUNCTION(plugin_api, parse_event, ss_plugin_rc,
                 ss_plugin_t *, const ss_plugin_event_input *, const ss_plugin_event_parse_input *);
TSF_ABI_FUNCTION(plugin_api, get_async_event_sources, const char *, void);
TSF_ABI_FUNCTION(plugin_api, get_async_events, const char *, void);
TSF_ABI_FUNCTION(plugin_api, set_async_event_handler, ss_plugin_rc,
                 ss_plugin_t *, ss_plugin_owner_t *, const ss_plugin_async_event_handler_t);
TSF_ABI_FUNCTION(plugin_api, dump_state, ss_plugin_rc,
                 ss_plugin_t *, ss_plugin_owner_t *, const ss_plugin_async_event_handler_t);
TSF_ABI_FUNCTION(plugin_api, set_config, ss_plugin_rc, ss_plugin_t *, const ss_plugin_set_config_input *);
TSF_ABI_FUNCTION(plugin_api, get_metrics, ss_plugin_metric *, ss_plugin_t *, uint32_t *);
TSF_ABI_FUNCTION(plugin_api, capture_open, ss_plugin_rc, ss_plugin_t *, const ss_plugin_capture_listen_input *);
TSF_ABI_FUNCTION(plugin_api, capture_close, ss_plugin_rc, ss_plugin_t *, const ss_plugin_capture_listen_input *);
TSF_ABI_FUNCTION(plugin_api, get_required_event_schema_version, const char *, ss_plugin_t *);

TSF_ABI_FUNCTION(ss_plugin_table_reader_vtable, get_table_name, const char *, ss_plugin_table_t *);
TSF_ABI_FUNCTION(ss_plugin_table_reader_vtable, get_table_size, uint64_t, ss_plugin_table_t *);
TSF_ABI_FUNCTION(ss_plugin_table_reader_vtable, get_table_entry, ss_plugin_table_entry_t *,
                 ss_plugin_table_t *, const ss_plugin_state_data *);
TSF_ABI_FUNCTION(ss_plugin_table_reader_vtable, read_entry_field, ss_plugin_rc,
                 ss_plugin_table_t *, ss_plugin_table_entry_t *, const ss_plugin_table_field_t *, ss_plugin_state_data *);
TSF_ABI_FUNCTION(ss_plugin_table_writer_vtable, clear_table, ss_plugin_rc, ss_plugin_table_t *);
TSF_ABI_FUNCTION(ss_plugin_table_writer_vtable, erase_table_entry, ss_plugin_rc,
                 ss_plugin_table_t *, const ss_plugin_state_data *);
TSF_ABI_FUNCTION(ss_plugin_table_writer_vtable, create_table_entry, ss_plugin_table_entry_t *, ss_plugin_table_t *);
TSF_ABI_FUNCTION(ss_plugin_table_writer_vtable, destroy_table_entry, void,
                 ss_plugin_table_t *, ss_plugin_table_entry_t *);
TSF_ABI_FUNCTION(ss_plugin_table_writer_vtable, add_table_entry, ss_plugin_table_entry_t *,
                 ss_plugin_table_t *, const ss_plugin_state_data *, ss_plugin_table_entry_t *);
TSF_ABI_FUNCTION(ss_plugin_table_writer_vtable, write_entry_field, ss_plugin_rc,
                 ss_plugin_table_t *, ss_plugin_table_entry_t *, const ss_plugin_table_field_t *, const ss_plugin_state_data *);
TSF_ABI_FUNCTION(ss_plugin_table_fields_vtable, list_table_fields, const ss_plugin_table_fieldinfo *,
                 ss_plugin_table_t *, uint32_t *);
TSF_ABI_FUNCTION(ss_plugin_table_fields_vtable, get_table_field, ss_plugin_table_field_t *,
                 ss_plugin_table_t *, const char *, ss_plugin_state_type);
TSF_ABI_FUNCTION(ss_plugin_table_fields_vtable, add_table_field, ss_plugin_table_field_t *,
                 ss_plugin_table_t *, const char *, ss_plugin_state_type);
TSF_ABI_FUNCTION(ss_plugin_table_reader_vtable_ext, get_table_name, const char *, ss_plugin_table_t *);
TSF_ABI_FUNCTION(ss_plugin_table_reader_vtable_ext, get_table_size, uint64_t, ss_plugin_table_t *);
TSF_ABI_FUNCTION(ss_plugin_table_reader_vtable_ext, get_table_entry, ss_plugin_table_entry_t *,
                 ss_plugin_table_t *, const ss_plugin_state_data *);
TSF_ABI_FUNCTION(ss_plugin_table_reader_vtable_ext, read_entry_field, ss_plugin_rc,
                 ss_plugin_table_t *, ss_plugin_table_entry_t *, const ss_plugin_table_field_t *, ss_plugin_state_data *);
TSF_ABI_FUNCTION(ss_plugin_table_reader_vtable_ext, release_table_entry, void,
                 ss_plugin_table_t *, ss_plugin_table_entry_t *);
TSF_ABI_FUNCTION(ss_plugin_table_reader_vtable_ext, iterate_entries, ss_plugin_bool,
                 ss_plugin_table_t *, ss_plugin_table_iterator_func_t, ss_plugin_table_iterator_state_t *);
TSF_ABI_FUNCTION(ss_plugin_table_writer_vtable_ext, clear_table, ss_plugin_rc, ss_plugin_table_t *);
TSF_ABI_FUNCTION(ss_plugin_table_writer_vtable_ext, erase_table_entry, ss_plugin_rc,
                 ss_plugin_table_t *, const ss_plugin_state_data *);
TSF_ABI_FUNCTION(ss_plugin_table_writer_vtable_ext, create_table_entry, ss_plugin_table_entry_t *,
                 ss_plugin_table_t *);
TSF_ABI_FUNCTION(ss_plugin_table_writer_vtable_ext, destroy_table_entry, void,
                 ss_plugin_table_t *, ss_plugin_table_entry_t *);
TSF_ABI_FUNCTION(ss_plugin_table_writer_vtable_ext, add_table_entry, ss_plugin_table_entry_t *,
                 ss_plugin_table_t *, const ss_plugin_state_data *, ss_plugin_table_entry_t *);
TSF_ABI_FUNCTION(ss_plugin_table_writer_vtable_ext, write_entry_field, ss_plugin_rc,
                 ss_plugin_table_t *, ss_plugin_table_entry_t *, const ss_plugin_table_field_t *, const ss_plugin_state_data *);
TSF_ABI_FUNCTION(ss_plugin_table_fields_vtable_ext, list_table_fields, const ss_plugin_table_fieldinfo *,
                 ss_plugin_table_t *, uint32_t *);
TSF_ABI_FUNCTION(ss_plugin_table_fields_vtable_ext, get_table_field, ss_plugin_table_field_t *,
                 ss_plugin_table_t *, const char *, ss_plugin_state_type);
TSF_ABI_FUNCTION(ss_plugin_table_fields_vtable_ext, add_table_field, ss_plugin_table_field_t *,
                 ss_plugin_table_t *, const char *, ss_plugin_state_type);
TSF_ABI_FUNCTION(ss_plugin_init_tables_input, list_tables, ss_plugin_table_info *, ss_plugin_owner_t *, uint32_t *);
TSF_ABI_FUNCTION(ss_plugin_init_tables_input, get_table, ss_plugin_table_t *,
                 ss_plugin_owner_t *, const char *, ss_plugin_state_type);
TSF_ABI_FUNCTION(ss_plugin_init_tables_input, add_table, ss_plugin_rc,
                 ss_plugin_owner_t *, const ss_plugin_table_input *);
TSF_ABI_FUNCTION(ss_plugin_init_input, get_owner_last_error, const char *, ss_plugin_owner_t *);
TSF_ABI_FUNCTION(ss_plugin_init_input, log_fn, void,
                 ss_plugin_owner_t *, const char *, const char *, ss_plugin_log_severity);
TSF_ABI_FUNCTION(ss_plugin_routine_vtable, subscribe, ss_plugin_routine_t *,
                 ss_plugin_owner_t *, ss_plugin_routine_fn_t, ss_plugin_routine_state_t *);
TSF_ABI_FUNCTION(ss_plugin_routine_vtable, unsubscribe, ss_plugin_rc, ss_plugin_owner_t *, ss_plugin_routine_t *);

#endif
#endif
