<?php
/**
 * The page Settings → Gerai. WordPress's Settings API checks nonce and capability of what is sent.
 *
 * @package Gerai
 */

namespace Gerai;

defined( 'ABSPATH' ) || exit;

const PAGE       = 'gerai';
const CAPABILITY = 'manage_options';

/**
 * The fields: label, help and, for choices, what can be chosen.
 *
 * @return array<string, array{label: string, help: string, choices?: array<string, string>}>
 */
function settings_fields_text(): array {
	return array(
		'api'           => array(
			'label' => __( 'API address', 'gerai' ),
			'help'  => __( 'Base address of the common API, such as https://layanan.example.go.id/v1. Needed by the application tracker and the complaint form.', 'gerai' ),
		),
		'catalogue'     => array(
			'label' => __( 'Static catalogue address', 'gerai' ),
			'help'  => __( 'Directory of a catalogue of files. With it, the service search needs no API.', 'gerai' ),
		),
		'lang'          => array(
			'label'   => __( 'Language', 'gerai' ),
			'help'    => __( 'The language of the page is taken from its html tag.', 'gerai' ),
			'choices' => array(
				''   => __( 'As the page', 'gerai' ),
				'id' => 'Bahasa Indonesia',
				'en' => 'English',
			),
		),
		'theme'         => array(
			'label'   => __( 'Theme', 'gerai' ),
			'help'    => __( 'Colours for light or dark pages.', 'gerai' ),
			'choices' => array(
				''      => __( 'As the page', 'gerai' ),
				'light' => __( 'Light', 'gerai' ),
				'dark'  => __( 'Dark', 'gerai' ),
				'auto'  => __( 'As the visitor’s device', 'gerai' ),
			),
		),
		'search_url'    => array(
			'label' => __( 'Search without JavaScript', 'gerai' ),
			'help'  => __( 'Address that answers a plain form with a page, such as https://layanan.example.go.id/v1/pages/services on the reference server. Leave empty to use the search of this site.', 'gerai' ),
		),
		'complaint_url' => array(
			'label' => __( 'Complaint page', 'gerai' ),
			'help'  => __( 'Address of the page with the complaint form. The other two widgets link to it.', 'gerai' ),
		),
		'contact_url'   => array(
			'label' => __( 'Contact page', 'gerai' ),
			'help'  => __( 'Linked to for visitors whose browser runs no JavaScript.', 'gerai' ),
		),
		'messages'      => array(
			'label' => __( 'File of your own words', 'gerai' ),
			'help'  => __( 'JSON file with words that replace those of the widgets. May be left empty.', 'gerai' ),
		),
		'bundles'       => array(
			'label' => __( 'Directory of the widgets’ scripts', 'gerai' ),
			'help'  => __( 'Leave empty to use the copy in this plugin: then nothing is fetched from elsewhere. Name another place only if you keep the files there yourself.', 'gerai' ),
		),
	);
}

/** Registers the option, its check and the fields. */
function register_settings(): void {
	register_setting(
		PAGE,
		OPTION,
		array(
			'type'              => 'object',
			'sanitize_callback' => __NAMESPACE__ . '\\sanitize_options',
			'default'           => default_options(),
			'show_in_rest'      => false,
		)
	);
	add_settings_section( 'gerai_main', '', '__return_null', PAGE );
	foreach ( settings_fields_text() as $name => $field ) {
		add_settings_field(
			'gerai_' . $name,
			esc_html( $field['label'] ),
			__NAMESPACE__ . '\\print_field',
			PAGE,
			'gerai_main',
			array(
				'label_for' => 'gerai-' . $name,
				'name'      => $name,
			)
		);
	}
}

/**
 * Prints a field of the form with its help.
 *
 * @param array{name: string, label_for: string} $arguments What add_settings_field was given.
 */
function print_field( array $arguments ): void {
	$name  = $arguments['name'];
	$field = settings_fields_text()[ $name ];
	$value = options()[ $name ];
	$id    = 'gerai-' . $name;
	if ( isset( $field['choices'] ) ) {
		printf( '<select id="%1$s" name="%2$s[%3$s]" aria-describedby="%1$s-help">', esc_attr( $id ), esc_attr( OPTION ), esc_attr( $name ) );
		foreach ( $field['choices'] as $choice => $label ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $choice ), selected( $value, $choice, false ), esc_html( $label ) );
		}
		echo '</select>';
	} else {
		// Not type="url": a path of this site is an address too.
		printf(
			'<input type="text" inputmode="url" spellcheck="false" autocomplete="off" class="regular-text code" id="%1$s" name="%2$s[%3$s]" value="%4$s" aria-describedby="%1$s-help">',
			esc_attr( $id ),
			esc_attr( OPTION ),
			esc_attr( $name ),
			esc_attr( $value )
		);
	}
	printf( '<p class="description" id="%s-help">%s</p>', esc_attr( $id ), esc_html( $field['help'] ) );
}

/** Puts the page into the menu Settings. */
function add_settings_page(): void {
	add_options_page( __( 'Gerai: public services', 'gerai' ), 'Gerai', CAPABILITY, PAGE, __NAMESPACE__ . '\\print_settings_page' );
}

/** Prints the page. WordPress shows what was said of the fields above it. */
function print_settings_page(): void {
	if ( ! current_user_can( CAPABILITY ) ) {
		wp_die( esc_html__( 'You may not change these settings.', 'gerai' ), '', array( 'response' => 403 ) );
	}
	echo '<div class="wrap">';
	printf( '<h1>%s</h1>', esc_html( get_admin_page_title() ) );
	printf(
		'<p>%s <code>[gerai_service_search]</code> <code>[gerai_application_tracker]</code> <code>[gerai_complaint_form]</code></p>',
		esc_html__( 'These settings hold for all widgets of this site. Each block or shortcode may set its own. The shortcodes:', 'gerai' )
	);
	echo '<form method="post" action="options.php">';
	settings_fields( PAGE );
	do_settings_sections( PAGE );
	submit_button();
	echo '</form></div>';
}

/**
 * Adds a link to the page to the plugin's row in the list of plugins.
 *
 * @param string[] $links The links there are.
 * @return string[]
 */
function add_settings_link( array $links ): array {
	$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=' . PAGE ) ), esc_html__( 'Settings', 'gerai' ) );
	return array_merge( array( $link ), $links );
}
