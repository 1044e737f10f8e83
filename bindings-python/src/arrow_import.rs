//! Arrow data from other libraries, which do not agree on how to hand over a column of nulls.
//!
//! The layout of Arrow gives such a column no buffers. Polars gives it the one for missing cells that all other types
//! have, which `arrow` refuses together with the whole table. A struct without fields has that one buffer or none, and
//! nothing else: columns of nulls are imported as such structs and become nulls afterwards, wherever they stand.

use std::ffi::CStr;
use std::sync::Arc;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi_and_data_type};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{Array, NullArray, RecordBatch, RecordBatchOptions, StructArray, make_array};
use arrow_data::ArrayData;
use arrow_schema::{ArrowError, DataType, Field, FieldRef, Fields, Schema, SchemaRef};

/// A stream of batches.
pub(crate) struct Stream {
    producer: FFI_ArrowArrayStream,
    schema: SchemaRef,
    imported: DataType,
}

impl Stream {
    pub(crate) fn new(mut producer: FFI_ArrowArrayStream) -> Result<Self, ArrowError> {
        if producer.release().is_none() {
            return Err(refused("a stream that is already released"));
        }
        let Some(get) = producer.get_schema() else { return Err(refused("a stream without a schema")) };
        let mut schema = FFI_ArrowSchema::empty();
        #[expect(unsafe_code, reason = "the schema comes through a function of the producer")]
        // SAFETY: the function belongs to this stream, which was not released, and writes a schema or an error.
        let code = unsafe { get(&raw mut producer, &raw mut schema) };
        if code != 0 {
            return Err(last_error(&mut producer, code));
        }
        let schema = Schema::try_from(&schema)?;
        let imported = DataType::Struct(without_nulls(schema.fields()));
        Ok(Self { producer, schema: Arc::new(schema), imported })
    }

    /// All batches; one without rows when there is none.
    pub(crate) fn read(mut self) -> Result<Vec<RecordBatch>, ArrowError> {
        let mut batches = Vec::new();
        while let Some(array) = self.next_array()? {
            let data = import(array, &self.imported)?;
            batches.push(batch(&StructArray::from(data), &self.schema)?);
        }
        if batches.is_empty() {
            batches.push(RecordBatch::new_empty(self.schema));
        }
        Ok(batches)
    }

    fn next_array(&mut self) -> Result<Option<FFI_ArrowArray>, ArrowError> {
        let Some(get) = self.producer.get_next() else { return Err(refused("a stream without arrays")) };
        let mut array = FFI_ArrowArray::empty();
        #[expect(unsafe_code, reason = "arrays come through a function of the producer")]
        // SAFETY: the function belongs to this stream, which was not released, and writes an array or an error.
        let code = unsafe { get(&raw mut self.producer, &raw mut array) };
        if code != 0 {
            return Err(last_error(&mut self.producer, code));
        }
        // A released array is the end.
        Ok((!array.is_released()).then_some(array))
    }
}

/// A single batch.
pub(crate) fn read_array(array: FFI_ArrowArray, schema: &FFI_ArrowSchema) -> Result<ArrayData, ArrowError> {
    let kind = DataType::try_from(schema)?;
    with_nulls(import(array, &without_null(&kind))?, &kind)
}

fn import(array: FFI_ArrowArray, kind: &DataType) -> Result<ArrayData, ArrowError> {
    #[expect(unsafe_code, reason = "an array of C holds pointers")]
    // SAFETY: the producer gave the array with a schema. `kind` is the type in that schema with structs without
    // fields in the place of nulls, which read no more than the buffer of missing cells, and that where there is one.
    let data = unsafe { from_ffi_and_data_type(array, kind.clone()) };
    data
}

/// A batch of an imported array. Only columns that hold nulls are made again.
fn batch(array: &StructArray, schema: &SchemaRef) -> Result<RecordBatch, ArrowError> {
    if array.null_count() != 0 {
        return Err(refused("a struct array with null rows"));
    }
    let rows = RecordBatchOptions::new().with_row_count(Some(array.len()));
    let columns = array.columns().iter().zip(schema.fields()).map(|(column, field)| {
        if column.data_type() == field.data_type() {
            return Ok(Arc::clone(column));
        }
        with_nulls(column.to_data(), field.data_type()).map(make_array)
    });
    let columns = columns.collect::<Result<_, _>>()?;
    RecordBatch::try_new_with_options(Arc::clone(schema), columns, &rows)
}

/// The type with structs without fields in the place of nulls.
fn without_null(kind: &DataType) -> DataType {
    let inner = |field: &FieldRef| without_null_of(field);
    match kind {
        DataType::Null => DataType::Struct(Fields::empty()),
        DataType::Struct(fields) => DataType::Struct(without_nulls(fields)),
        DataType::List(field) => DataType::List(inner(field)),
        DataType::LargeList(field) => DataType::LargeList(inner(field)),
        DataType::ListView(field) => DataType::ListView(inner(field)),
        DataType::LargeListView(field) => DataType::LargeListView(inner(field)),
        DataType::FixedSizeList(field, size) => DataType::FixedSizeList(inner(field), *size),
        DataType::Map(field, sorted) => DataType::Map(inner(field), *sorted),
        DataType::Dictionary(codes, texts) => {
            DataType::Dictionary(codes.clone(), Box::new(without_null(texts)))
        }
        kind => kind.clone(),
    }
}

fn without_nulls(fields: &Fields) -> Fields {
    fields.iter().map(without_null_of).collect()
}

fn without_null_of(field: &FieldRef) -> FieldRef {
    Arc::new(Field::clone(field).with_data_type(without_null(field.data_type())))
}

/// The data with nulls where its type has them.
fn with_nulls(data: ArrayData, kind: &DataType) -> Result<ArrayData, ArrowError> {
    if *kind == DataType::Null {
        return Ok(NullArray::new(data.len()).into_data());
    }
    if data.data_type() == kind {
        return Ok(data);
    }
    let inner: Vec<&DataType> = match kind {
        DataType::Struct(fields) => fields.iter().map(|field| field.data_type()).collect(),
        DataType::List(field)
        | DataType::LargeList(field)
        | DataType::ListView(field)
        | DataType::LargeListView(field)
        | DataType::FixedSizeList(field, _)
        | DataType::Map(field, _) => vec![field.data_type()],
        DataType::Dictionary(_, texts) => vec![texts],
        _ => Vec::new(),
    };
    let children = data.child_data().iter().cloned().zip(inner);
    let children = children.map(|(child, kind)| with_nulls(child, kind)).collect::<Result<_, _>>()?;
    data.into_builder().data_type(kind.clone()).child_data(children).build()
}

fn last_error(producer: &mut FFI_ArrowArrayStream, code: i32) -> ArrowError {
    let text = producer.get_last_error().and_then(|get| {
        #[expect(unsafe_code, reason = "the message comes through a function of the producer")]
        // SAFETY: the function belongs to this stream, whose last call failed; the text lives until the next call and
        // is copied here.
        unsafe {
            let text = get(&raw mut *producer);
            (!text.is_null()).then(|| CStr::from_ptr(text).to_string_lossy().into_owned())
        }
    });
    ArrowError::CDataInterface(text.unwrap_or_else(|| format!("error {code} of the producer")))
}

fn refused(got: &str) -> ArrowError {
    ArrowError::CDataInterface(format!("got {got}"))
}
