<?php
/**
 * Plugin Name:       SiapKlaster
 * Description:       A self-assessment of cluster readiness in a page or post: shortcode [siap_klaster] and a block. Served from this site; answers never leave the visitor's device.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 * Text Domain:       siap-klaster
 * Domain Path:       /languages
 *
 * @package SiapKlaster
 */

namespace SiapKlaster;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';

/** What an editor may set; an empty text leaves it to the site or to the app. */
const DEFAULTS = array(
	'lang'       => '',
	'theme'      => '',
	'depth'      => '',
	'instrument' => '',
	'accent'     => '',
	'height'     => '',
);

add_action( 'init', __NAMESPACE__ . '\\register' );

/** Registers the element's script, the shortcode and the block. */
function register() {
	load_plugin_textdomain( 'siap-klaster', false, dirname( plugin_basename( __FILE__ ) ) . '/languages' );
	wp_register_script( 'siap-klaster', plugins_url( 'app/embed.js', __FILE__ ), array(), VERSION, true );
	add_shortcode( 'siap_klaster', __NAMESPACE__ . '\\element' );
	register_block_type( __DIR__ . '/block', array( 'render_callback' => __NAMESPACE__ . '\\block' ) );
	wp_set_script_translations( 'siap-klaster-frame-editor-script', 'siap-klaster', __DIR__ . '/languages' );
}

/**
 * The block: the element in the wrapper that the editor's alignment and classes go to.
 *
 * @param array $attributes The block's attributes.
 * @return string HTML.
 */
function block( $attributes ) {
	return '<div ' . get_block_wrapper_attributes() . '>' . element( $attributes ) . '</div>';
}

/**
 * The element with the attributes that hold; what doesn't is left out, not passed on, and named
 * to whoever may edit the page.
 *
 * @param array|string $given Attributes of the shortcode or block ('' for a shortcode without any).
 * @return string HTML.
 */
function element( $given ) {
	$asked  = array_map( 'strval', array_filter( shortcode_atts( DEFAULTS, $given, 'siap_klaster' ), 'is_scalar' ) ) + DEFAULTS;
	$lang   = one_of( $asked['lang'], array( 'id', 'en' ) );
	$accent = sanitize_hex_color( $asked['accent'] );
	$height = absint( $asked['height'] );
	$app    = plugins_url( 'app/index.html', __FILE__ );
	if ( '' === $lang ) {
		$lang = 0 === strpos( determine_locale(), 'en' ) ? 'en' : 'id';
	}

	$attributes = array(
		'src'        => esc_url( $app ),
		'lang'       => $lang,
		'theme'      => one_of( $asked['theme'], array( 'light', 'dark', 'auto' ) ),
		'depth'      => one_of( $asked['depth'], array( 'quick', 'full' ) ),
		'instrument' => esc_url( of_this_site( $asked['instrument'] ) ),
		'height'     => $height ? (string) min( $height, 5000 ) : '',
		'style'      => $accent ? "--sk-accent:$accent" : '',
	);

	$html = '<siap-klaster';
	foreach ( array_filter( $attributes, 'strlen' ) as $name => $value ) {
		$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	wp_enqueue_script( 'siap-klaster' );
	// The language is never left out; a height counts as given where a number came of it.
	$kept = array_merge( $attributes, array( 'lang' => one_of( $asked['lang'], array( 'id', 'en' ) ), 'accent' => (string) $accent ) );
	$note = remarks( is_array( $given ) ? $given : array(), $asked, $kept );
	// Seen until the script runs, and where it doesn't.
	return $note . $html . sprintf(
		'><a href="%s">%s</a></siap-klaster>',
		esc_url( add_query_arg( 'lang', $lang, $app ) ),
		esc_html__( 'Open the cluster assessment', 'siap-klaster' )
	);
}

/**
 * What was given and is not used, with what is allowed: a list for those who may edit the page.
 * Visitors see nothing of it.
 *
 * @param array    $given Attributes as they were written.
 * @param string[] $asked Those that there are, as texts.
 * @param string[] $kept  What has become of them, an empty text where nothing has.
 * @return string HTML, empty where there is nothing to say or nobody to say it to.
 */
function remarks( $given, $asked, $kept ) {
	if ( ! current_user_can( 'edit_post', get_the_ID() ) ) {
		return '';
	}
	$allowed = array(
		'lang'       => 'id, en',
		'theme'      => 'light, dark, auto',
		'depth'      => 'quick, full',
		'instrument' => __( 'the address of a folder on this site', 'siap-klaster' ),
		'accent'     => __( 'a colour such as #0b6b3a', 'siap-klaster' ),
		'height'     => __( 'a number of pixels', 'siap-klaster' ),
	);
	$items = '';
	foreach ( $allowed as $name => $words ) {
		if ( '' !== $asked[ $name ] && '' === $kept[ $name ] ) {
			/* translators: 1: a setting as it was written, 2: what it may be. */
			$text   = sprintf( __( '%1$s is not used; allowed: %2$s', 'siap-klaster' ), $name . '="' . $asked[ $name ] . '"', $words );
			$items .= '<li>' . esc_html( $text ) . '</li>';
		}
	}
	// The block's own: where it is, how it looks.
	$others = array( 'align', 'className', 'style', 'anchor', 'lock', 'metadata' );
	foreach ( array_diff( array_keys( $given ), array_keys( $allowed ), $others ) as $name ) {
		// A value without a name has a number for one.
		$written = is_int( $name ) && is_scalar( $given[ $name ] ) ? $given[ $name ] : $name;
		/* translators: 1: a setting that there is not, 2: those that there are. */
		$text   = sprintf( __( '%1$s is not used; there are: %2$s', 'siap-klaster' ), $written, implode( ', ', array_keys( $allowed ) ) );
		$items .= '<li>' . esc_html( $text ) . '</li>';
	}
	if ( '' === $items ) {
		return '';
	}
	$intro = esc_html__( 'SiapKlaster, seen only by those who may edit this page:', 'siap-klaster' );
	return '<div class="siap-klaster-remarks" role="note"><p>' . $intro . '</p><ul>' . $items . '</ul></div>';
}

/**
 * The value where it is allowed, else an empty text.
 *
 * @param string   $value   What was given.
 * @param string[] $allowed What may be.
 * @return string
 */
function one_of( $value, $allowed ) {
	return in_array( $value, $allowed, true ) ? $value : '';
}

/**
 * An address of this site, else an empty text: the app reads questionnaires of its own origin only.
 *
 * @param string $address Absolute, or a path from the site's root.
 * @return string
 */
function of_this_site( $address ) {
	if ( '' === $address ) {
		return '';
	}
	if ( '/' === $address[0] && '/' !== substr( $address, 1, 1 ) ) {
		return $address;
	}
	$parts = array( 'scheme', 'host', 'port' );
	$here  = wp_parse_url( plugins_url() );
	$there = wp_parse_url( $address );
	foreach ( $parts as $part ) {
		if ( ! is_array( $there ) || ( $here[ $part ] ?? null ) !== ( $there[ $part ] ?? null ) ) {
			return '';
		}
	}
	return $address;
}
